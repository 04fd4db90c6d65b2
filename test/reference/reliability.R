# Binomial and Poisson probabilities by R: Rscript reliability.R > reliability.json
tail <- function(n, k, p) sprintf("[%d,%d,%.17g,%.17g]", n, k, p, pbinom(k - 1, n, p, lower.tail = FALSE))
poisson <- function(m, k) sprintf("[%.17g,%d,%.17g,%.17g]", m, k, dpois(k, m), ppois(k - 1, m, lower.tail = FALSE))
binomial <- c(tail(3, 2, 0.001), tail(5, 3, 0.01), tail(10, 1, 1e-9), tail(10, 10, 0.3), tail(100, 3, 0.004),
  tail(1000, 20, 0.01), tail(1000, 60, 0.01), tail(2000, 1000, 0.5), tail(2000, 900, 0.5), tail(64, 8, 1e-5))
counts <- c(poisson(0.02, 1), poisson(0.02, 0), poisson(0.02, 4), poisson(3.7, 2), poisson(3.7, 20), poisson(250, 300),
  poisson(250, 200), poisson(1e5, 101000), poisson(1e5, 99000))
cat(sprintf('{"binomial":[%s],"poisson":[%s]}\n', paste(binomial, collapse = ","), paste(counts, collapse = ",")))
