# Ranks of the order statistics around a quantile, and what they cover, by qbinom and pbinom: Rscript quantile-interval.R > quantile-interval.json
ranks <- function(n, p, level) {
  tail <- (1 - level) / 2
  lower <- qbinom(tail, n, p)                    # the least k with P(B <= k) >= tail; P(B <= k - 1) < tail
  if (pbinom(lower, n, p) <= tail) lower <- lower + 1
  upper <- qbinom(tail, n, p, lower.tail = FALSE) + 1
  cover <- pbinom(upper - 1, n, p) - pbinom(lower - 1, n, p)
  sprintf("[%d,%.17g,%.17g,%d,%d,%.17g]", n, p, level, lower, upper, cover)
}
cat(sprintf("[%s]\n", paste(c(ranks(6, 0.5, 0.95), ranks(9, 0.5, 0.95), ranks(30, 0.5, 0.9), ranks(300, 0.95, 0.95),
  ranks(1000, 0.99, 0.95), ranks(1000, 0.01, 0.95), ranks(100000, 0.999, 0.99)), collapse = ",\n")))
