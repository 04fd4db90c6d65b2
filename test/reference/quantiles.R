# Writes quantiles.json with R: rows of [t, degrees, pt] and [p, degrees, qt]; and inverses of beta and gamma.
# Rscript quantiles.R, from this folder.
number <- function(x) sprintf("%.17g", x)
table <- function(...) paste(sprintf("[%s]", paste(..., sep = ", ")), collapse = ",\n")
degrees <- c(0.5, 1, 2, 3, 4.5, 9, 30, 120, 1e4, 1e6, 1e9)
ts <- expand.grid(t = c(-300, -40, -6, -2.5, -1, -0.2, -1e-6, 0.7, 3), degrees = degrees)
ps <- expand.grid(p = c(1e-10, 1e-4, 0.005, 0.025, 0.05, 0.2, 0.25, 0.3, 0.49, 0.7, 0.9, 0.975, 0.995), degrees = degrees)
bs <- expand.grid(p = c(1e-8, 0.01, 0.3, 0.5, 0.8, 0.99), a = c(0.2, 0.5, 1, 1.8, 3, 5, 60), b = c(0.4, 1, 2.2, 5, 300))
gs <- expand.grid(p = c(1e-8, 0.01, 0.3, 0.5, 0.8, 0.99, 0.999999), a = c(0.05, 0.5, 1, 2.5, 30, 1000))
writeLines(c("{", '"studentCdf": [', table(number(ts$t), number(ts$degrees), number(pt(ts$t, ts$degrees))), "],",
  '"studentQuantile": [', table(number(ps$p), number(ps$degrees), number(qt(ps$p, ps$degrees))), "],",
  '"regularisedBetaInverse": [', table(number(bs$p), number(bs$a), number(bs$b), number(qbeta(bs$p, bs$a, bs$b))), "],",
  '"regularisedGammaInverse": [', table(number(gs$p), number(gs$a), number(qgamma(gs$p, gs$a))), "]", "}"), "quantiles.json")
