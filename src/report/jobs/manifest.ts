/** A Kubernetes object as plain data. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels: Labels };
  readonly spec?: { readonly [field: string]: unknown };
}

export type Labels = { readonly [key: string]: string };

/** Of every pod that takes part: no two measured ones share a node. */
export const partOf: Labels = { "app.kubernetes.io/part-of": "kube-substrate-measurement" };
/** On the nodes of a platform, put there by the asker. */
export const PLATFORM_LABEL = "kube-substrate/platform";
const HOST = "kubernetes.io/hostname";

/** A user and group without a name and without rights, as images that run as nobody in particular have it. */
const NOBODY = 65532;

export interface PodWish {
  readonly role: "benchmark" | "server" | "neighbour";
  readonly script: string;
  readonly image: string;
  readonly platform: string;
  readonly runtimeClass?: string;
  readonly environment?: { readonly [name: string]: string };
  /** Requests and limits alike; neither where the question is what happens without them. */
  readonly resources?: { readonly cpu: string; readonly memory: string };
  readonly folder?: { readonly path: string; readonly size: string; readonly storageClass?: string };
  /** On the node of the neighbour instead of away from everything. */
  readonly besideNeighbour?: boolean;
  readonly labels: Labels;
}

/** A pod that runs one script as nobody, on one platform's nodes, with a node to itself as far as measuring goes. */
export function podTemplate(wish: PodWish): { readonly [field: string]: unknown } {
  const { resources, folder, environment = {}, runtimeClass } = wish;
  return {
    metadata: { labels: wish.labels },
    spec: {
      restartPolicy: "Never",
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      ...(runtimeClass !== undefined && { runtimeClassName: runtimeClass }),
      nodeSelector: { [PLATFORM_LABEL]: wish.platform },
      affinity: affinityOf(wish),
      securityContext: {
        ...{ runAsNonRoot: true, runAsUser: NOBODY, runAsGroup: NOBODY, fsGroup: NOBODY },
        seccompProfile: { type: "RuntimeDefault" },
      },
      containers: [
        {
          name: wish.role,
          image: wish.image,
          command: ["/bin/sh", "-c", wish.script],
          env: Object.entries({ LC_ALL: "C", ...environment, ...(folder && { DATA: folder.path }) }).map(
            ([name, value]) => ({ name, value }),
          ),
          ...(resources && { resources: { requests: resources, limits: resources } }),
          securityContext: {
            ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
            capabilities: { drop: ["ALL"] },
          },
          ...(folder && { volumeMounts: [{ name: "data", mountPath: folder.path }] }),
        },
      ],
      ...(folder && { volumes: [{ name: "data", ...volumeOf(folder) }] }),
    },
  };
}

const volumeOf = ({
  size,
  storageClass,
}: NonNullable<PodWish["folder"]>): { readonly [field: string]: unknown } =>
  storageClass === undefined
    ? { emptyDir: { sizeLimit: size } }
    : {
        ephemeral: {
          volumeClaimTemplate: {
            spec: {
              ...{ accessModes: ["ReadWriteOnce"], storageClassName: storageClass },
              resources: { requests: { storage: size } },
            },
          },
        },
      };

function affinityOf({ role, besideNeighbour }: PodWish): { readonly [field: string]: unknown } {
  const others = (roles: readonly string[]) => ({
    labelSelector: {
      matchLabels: partOf,
      matchExpressions: [{ key: "app.kubernetes.io/component", operator: "In", values: roles }],
    },
    ...{ topologyKey: HOST, namespaceSelector: {} },
  });
  const required = (roles: readonly string[]) => ({
    requiredDuringSchedulingIgnoredDuringExecution: [others(roles)],
  });
  if (role === "neighbour") return { podAntiAffinity: required(["server", "neighbour"]) };
  return besideNeighbour === true
    ? { podAffinity: required(["neighbour"]), podAntiAffinity: required(["benchmark", "server"]) }
    : { podAntiAffinity: required(["benchmark", "server", "neighbour"]) };
}
