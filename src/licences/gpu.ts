/** Kubernetes names of whole GPUs end in `/gpu`: `nvidia.com/gpu`, `amd.com/gpu`. */
export const isGpu = (resource: string): boolean => resource.endsWith("/gpu");
