import { exp, log, log1p } from "./elementary.js";

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Density of the standard normal; 0 from |x| = 38.6. */
export function normalPdf(x: number): number {
  return INVERSE_ROOT_TWO_PI * expOfHalfSquare(Math.abs(x));
}

/**
 * Distribution function of the standard normal, by Cody's rational approximations (Math. Comp. 23, 1969): relative
 * error below 1e-14 in the lower tail too, 0 from x = −38.6. RangeError for NaN.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.67448975) return 0.5 + x * codyCentre(x * x);
  if (!(size > 0)) throw new RangeError("the normal distribution is not defined at NaN");
  const tail =
    size > 39 ? 0 : expOfHalfSquare(size) * (size <= 5.656854249492381 ? codyMiddle(size) : codyFar(size));
  return x > 0 ? 1 - tail : tail;
}

/**
 * Quantile of the standard normal by AS 241 (Wichura, Applied Statistics 37, 1988): relative error about 1e-16.
 * −∞ at 0, ∞ at 1; RangeError outside [0, 1].
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * wichuraCentre(0.180625 - q * q);
  if (!(p > 0 && p < 1)) {
    if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
    throw new RangeError(`a probability lies in [0, 1], not ${p}`);
  }
  const root = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size = root <= 5 ? wichuraMiddle(root - 1.6) : wichuraFar(root - 5);
  return q < 0 ? -size : size;
}

/**
 * ln Γ(x) for x > 0, ∞ at 0: its Taylor series about 2 (DLMF 5.7.3) up to 2.5, there relative to 1e-15 also at the
 * zeros 1 and 2, the recurrence up to 10, Stirling's series above. RangeError below 0.
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) throw new RangeError(`ln Γ is taken of a number from 0 on, not of ${x}`);
  if (x === 0 || x === Infinity) return Infinity;
  if (x < 0.5) return logGamma(x + 1) - log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - log1p(x - 1);
  if (x < 2.5) return logGammaNearTwo(x - 2);
  if (x >= 10) return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  let product = 1;
  let rest = x;
  while (rest >= 2.5) product *= --rest;
  return log(product) + logGammaNearTwo(rest - 2);
}

/** ln Γ(x) less Stirling's (x − ½) ln x − x + ½ ln 2π, for x > 0; near 1 / (12 x) for large x. */
export function stirlingError(x: number): number {
  return x >= 10 ? stirlingSeries(x) : logGamma(x) - ((x - 0.5) * log(x) - x + HALF_LOG_TWO_PI);
}

/** ln(1 + x) − x for x > −1, without cancellation near 0. */
export function log1pLess(x: number): number {
  if (x < -0.5 || x > 0.5) return log1p(x) - x;
  const ratio = x / (2 + x);
  const square = ratio * ratio;
  let series = 0;
  for (let odd = 35; odd >= 3; odd -= 2) series = square * (1 / odd + series);
  return ratio * (2 * series - x);
}

/** e^(−x²/2) for x ≥ 0, with x² parted so that its rounding does not grow into the result. */
function expOfHalfSquare(x: number): number {
  if (x > 39) return 0;
  const head = Math.trunc(x * 16) / 16;
  return exp(-head * head * 0.5) * exp((head - x) * (head + x) * 0.5);
}

/** Terms of DLMF 5.11.1; from x = 10 on the first left out is below 3e-17. */
function stirlingSeries(x: number): number {
  const z = 1 / (x * x);
  const far = -1 / 1680 + z * (1 / 1188 + z * (-691 / 360360 + z * (1 / 156)));
  return (1 / 12 + z * (-1 / 360 + z * (1 / 1260 + z * far))) / x;
}

function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = zetaTerms.length - 1; k >= 0; k--) sum = z * (zetaTerms[k]! + sum);
  return z * (ONE_LESS_EULER + sum);
}

const ONE_LESS_EULER = 0.42278433509846713;

/** (−1)^k (ζ(k) − 1) / k for k = 2, 3, … */
const zetaTerms = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6,
  -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7,
  -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8,
  -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
  -2.7595228851242334e-10, 1.330476437424449e-10,
];

function codyCentre(z: number): number {
  return (
    (18154.981253343561249 +
      z *
        (1067.6894854603709582 +
          z * (161.02823106855587881 + z * (2.2352520354606839287 + z * 0.065682337918207449113)))) /
    (45507.789335026729956 +
      z * (10260.932208618978205 + z * (976.09855173777669322 + z * (47.20258190468824187 + z))))
  );
}

function codyMiddle(x: number): number {
  const above =
    2494.5375852903726711 +
    x *
      (597.27027639480026226 +
        x *
          (93.506656132177855979 +
            x * (8.8831497943883759412 + x * (0.39894151208813466764 + x * 1.0765576773720192317e-8))));
  const below =
    6485.558298266760755 +
    x * (1519.377599407554805 + x * (235.38790178262499861 + x * (22.266688044328115691 + x)));
  return (
    (9842.7148383839780218 + x * (11602.651437647350124 + x * (6848.1904505362823326 + x * above))) /
    (19685.429676859990727 +
      x * (38912.003286093271411 + x * (34900.952721145977266 + x * (18615.571640885098091 + x * below))))
  );
}

function codyFar(x: number): number {
  const z = 1 / (x * x);
  const above =
    2.9112874951168792e-5 +
    z *
      (0.001421619193227893466 +
        z *
          (0.022235277870649807 +
            z * (0.1274011611602473639 + z * (0.21589853405795699 + z * 0.02307344176494017303))));
  const below =
    7.29751555083966205e-5 +
    z *
      (0.00378239633202758244 +
        z * (0.0659881378689285515 + z * (0.468238212480865118 + z * (1.28426009614491121 + z))));
  return (INVERSE_ROOT_TWO_PI - (z * above) / below) / x;
}

function wichuraCentre(r: number): number {
  return (
    (3.387132872796366608 +
      r *
        (133.14166789178437745 +
          r *
            (1971.5909503065514427 +
              r *
                (13731.693765509461125 +
                  r *
                    (45921.953931549871457 +
                      r *
                        (67265.770927008700853 +
                          r * (33430.575583588128105 + r * 2509.0809287301226727))))))) /
    (1 +
      r *
        (42.313330701600911252 +
          r *
            (687.1870074920579083 +
              r *
                (5394.1960214247511077 +
                  r *
                    (21213.794301586595867 +
                      r * (39307.89580009271061 + r * (28729.085735721942674 + r * 5226.495278852545925)))))))
  );
}

function wichuraMiddle(r: number): number {
  return (
    (1.42343711074968357734 +
      r *
        (4.6303378461565452959 +
          r *
            (5.7694972214606914055 +
              r *
                (3.64784832476320460504 +
                  r *
                    (1.27045825245236838258 +
                      r *
                        (0.24178072517745061177 +
                          r * (0.0227238449892691845833 + r * 7.7454501427834140764e-4))))))) /
    (1 +
      r *
        (2.05319162663775882187 +
          r *
            (1.6763848301838038494 +
              r *
                (0.68976733498510000455 +
                  r *
                    (0.14810397642748007459 +
                      r *
                        (0.0151986665636164571966 +
                          r * (5.475938084995344946e-4 + r * 1.05075007164441684324e-9)))))))
  );
}

function wichuraFar(r: number): number {
  return (
    (6.6579046435011037772 +
      r *
        (5.4637849111641143699 +
          r *
            (1.7848265399172913358 +
              r *
                (0.29656057182850489123 +
                  r *
                    (0.026532189526576123093 +
                      r *
                        (0.0012426609473880784386 +
                          r * (2.71155556874348757815e-5 + r * 2.01033439929228813265e-7))))))) /
    (1 +
      r *
        (0.59983220655588793769 +
          r *
            (0.13692988092273580531 +
              r *
                (0.0148753612908506148525 +
                  r *
                    (7.868691311456132591e-4 +
                      r *
                        (1.8463183175100546818e-5 +
                          r * (1.4215117583164458887e-7 + r * 2.04426310338993978564e-15)))))))
  );
}
