# BCa intervals of ln(statistic(platform) / statistic(bareMetal)) by boot, each side a stratum (pairs: rows), with 400,000
# resamples: Rscript bootstrap.R > bootstrap.json. For the mean, boot's own regression influences are replaced by the exact
# influences of the log ratio; for the median by those of the sign function, because its jackknife does not converge.
suppressMessages(library(boot))
set.seed(20261124)
number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
middle <- list(mean = mean, median = median)
influence <- list(mean = function(x) x / mean(x) - 1, median = function(x) sign(x - median(x)))
scaled <- function(u, s) { u <- u - mean(u); if (sum(u^2) == 0) u else u * s / sqrt(sum(u^2)) }
case <- function(name, x, y, statistic, paired = FALSE, R = 400000) {
  f <- middle[[statistic]]
  if (paired) {
    b <- boot(cbind(x, y), function(d, i) c(log(f(d[i, 2])) - log(f(d[i, 1])), log(f(d[i, 1])), log(f(d[i, 2]))), R)
    L <- scaled(influence[[statistic]](y), sd(b$t[, 3])) - scaled(influence[[statistic]](x), sd(b$t[, 2]))
  } else {
    v <- c(x, y); g <- rep(1:2, c(length(x), length(y)))
    b <- boot(v, function(d, i) {
      w <- d[i]; a <- log(f(w[g == 1])); c <- log(f(w[g == 2])); c(c - a, a, c)
    }, R, strata = g)
    L <- c(-scaled(influence[[statistic]](x), sd(b$t[, 2])), scaled(influence[[statistic]](y), sd(b$t[, 3])))
  }
  t <- b$t[, 1]
  a <- sum(L^3) / (6 * sum(L^2)^1.5)
  z0 <- qnorm(mean(t < b$t0[1] - 1e-13) + mean(abs(t - b$t0[1]) <= 1e-13) / 2)
  at <- function(p) { z <- z0 + qnorm(p); unname(quantile(t, pnorm(z0 + z / (1 - a * z)))) }
  sprintf('{"name":"%s","statistic":"%s","paired":%s,"bareMetal":%s,"platform":%s,"estimate":%.17g,"acceleration":%.17g,"interval":%s,"own":%s}',
    name, statistic, tolower(paired), number(x), number(y), b$t0[1], a, number(c(at(0.025), at(0.975))),
    number(boot.ci(b, type = "bca")$bca[4:5]))
}
x8 <- c(101.2, 99.8, 100.5, 103.1, 98.7, 100.9, 102.2, 99.4); y8 <- c(95.1, 97.3, 94.2, 96.6, 98.9, 93.7, 96.0, 95.5)
skewed_x <- c(10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213)
skewed_y <- c(8, 9, 11, 14, 17, 19, 25, 31, 38, 40, 66, 70)
before <- round(exp(rnorm(20, 4, 0.2)), 2); after <- round(before * exp(rnorm(20, -0.06, 0.05)), 2)
cat(sprintf("[%s]\n", paste(case("close", x8, y8, "mean"), case("close", x8, y8, "median"),
  case("skewed", skewed_x, skewed_y, "mean"), case("skewed", skewed_x, skewed_y, "median"),
  case("pairs", before, after, "mean", TRUE), case("pairs", before, after, "median", TRUE), sep = ",\n")))
