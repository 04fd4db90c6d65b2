# Random effects without each study in turn by metafor::rma, τ² of Paule and Mandel by uniroot to 1e-15 (metafor's own rule
# stops early), standard errors by Hartung and Knapp with the guard max(1, q): Rscript leave-one-out.R > leave-one-out.json
suppressMessages(library(metafor))
root <- function(y, v) {
  q <- function(t) { w <- 1 / (v + t); m <- sum(w * y) / sum(w); sum(w * (y - m)^2) - (length(y) - 1) }
  if (q(0) <= 0) 0 else uniroot(q, c(0, 100), tol = 1e-15)$root
}
number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
set <- function(name, y, v) {
  without <- sapply(seq_along(y), function(i) {
    tau2 <- root(y[-i], v[-i]); r <- rma(y[-i], v[-i], method = "PM", tau2 = tau2, test = "adhoc"); c(r$b, r$se, tau2)
  })
  sprintf('"%s":{"estimates":%s,"standardErrors":%s,"mean":%s,"standardError":%s,"tauSquared":%s}', name, number(y),
    number(sqrt(v)), number(without[1, ]), number(without[2, ]), number(without[3, ]))
}
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
cat(sprintf("{%s}\n", paste(set("bcg", bcg$yi, bcg$vi), set("alike", c(0.10, 0.12, 0.11, 0.13), c(0.01, 0.02, 0.01, 0.04)), sep = ",\n")))
