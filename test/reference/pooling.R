# Random-effects meta-analysis by metafor: Rscript pooling.R > pooling.json
# Paule–Mandel is run to 1e-13: metafor's own stopping rule leaves 0.318094 for the BCG data (root 0.318068452).
suppressMessages(library(metafor))
number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
fit <- function(y, v, method, test) {
  tau2 <- NULL
  if (method == "PM") {
    q <- function(t) { w <- 1 / (v + t); m <- sum(w * y) / sum(w); sum(w * (y - m)^2) - (length(y) - 1) }
    tau2 <- if (q(0) <= 0) 0 else uniroot(q, c(0, 100), tol = 1e-15)$root
  }
  r <- rma(y, v, method = method, tau2 = tau2, test = if (test == "adhoc") "adhoc" else "z")
  p <- predict(r)
  sprintf('{"mean":%.17g,"standardError":%.17g,"tauSquared":%.17g,"interval":%s,"prediction":%s,"weights":%s}',
    r$b, r$se, r$tau2, number(c(r$ci.lb, r$ci.ub)), number(c(p$pi.lb, p$pi.ub)), number(weights(r) / 100))
}
set <- function(name, y, v) sprintf('"%s":{"estimates":%s,"standardErrors":%s,"paule-mandel":%s,"dersimonian-laird":%s}',
  name, number(y), number(sqrt(v)), fit(y, v, "PM", "adhoc"), fit(y, v, "DL", "z"))
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
raudenbush <- dat.raudenbush1985
alike <- c(0.10, 0.12, 0.11, 0.13); alike_v <- c(0.01, 0.02, 0.01, 0.04)
cat(sprintf("{%s}\n", paste(set("bcg", bcg$yi, bcg$vi), set("raudenbush", raudenbush$yi, raudenbush$vi),
  set("alike", alike, alike_v), set("two", c(-0.05, -0.2), c(0.0004, 0.0009)), sep = ",\n")))
