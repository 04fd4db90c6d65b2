# Rank tests and Hodges–Lehmann intervals by wilcox.test, Welch's interval by t.test: Rscript rank-test.R > rank-test.json
number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
set.seed(7)
rank_case <- function(name, x, y, paired = FALSE, exact = NULL) {
  w <- suppressWarnings(if (paired) wilcox.test(y, x, paired = TRUE, exact = exact) else wilcox.test(x, y, exact = exact))
  sprintf('{"name":"%s","paired":%s,"exact":%s,"first":%s,"second":%s,"statistic":%.17g,"pValue":%.17g}',
    name, tolower(paired), tolower(!grepl("correction", w$method)), number(x), number(y), w$statistic, w$p.value)
}
shift_case <- function(name, x, y, paired = FALSE, level = 0.95) {
  # R's interval is for x − y; digits.rank = Inf keeps its exact counting
  w <- if (paired) wilcox.test(y - x, conf.int = TRUE, conf.level = level, exact = TRUE)
       else wilcox.test(y, x, conf.int = TRUE, conf.level = level, exact = TRUE)
  sprintf('{"name":"%s","paired":%s,"level":%.2f,"first":%s,"second":%s,"estimate":%.17g,"interval":%s}',
    name, tolower(paired), level, number(x), number(y), w$estimate, number(w$conf.int))
}
welch_case <- function(x, y, paired = FALSE, level = 0.95) {
  t <- t.test(log(y), log(x), paired = paired, conf.level = level)
  sprintf('{"paired":%s,"level":%.2f,"bareMetal":%s,"platform":%s,"interval":%s}',
    tolower(paired), level, number(x), number(y), number(t$conf.int))
}
r <- function(n, m, s) round(rnorm(n, m, s), 6)
big_x <- r(120, 10, 1); big_y <- r(150, 10.3, 1)
tied_x <- round(rnorm(80, 10, 2)); tied_y <- round(rnorm(90, 11, 2))
long <- r(400, 5, 1); moved <- round(long + rnorm(400, 0.05, 0.5), 6)
ranks <- c(
  rank_case("apart", 1:4, 5:8), rank_case("mixed", c(2, 1, 3, 5), c(0, 4, 6, 7)),
  rank_case("unequal", r(5, 0, 1), r(17, 1, 1)), rank_case("forty", r(40, 0, 1), r(45, 0.4, 1), exact = TRUE),
  rank_case("large", big_x, big_y, exact = FALSE), rank_case("tied", tied_x, tied_y, exact = FALSE),
  rank_case("pairs", r(12, 5, 1), r(12, 5.5, 1), TRUE), rank_case("many pairs", long, moved, TRUE, exact = FALSE),
  rank_case("tied pairs", rep(0, 400), c(-1:2)[1 + (0:399) %% 4], TRUE, exact = FALSE))
shifts <- c(shift_case("small", r(6, 5, 1), r(7, 6, 1)), shift_case("small90", r(6, 5, 1), r(7, 6, 1), level = 0.9),
  shift_case("medium", r(30, 5, 1), r(25, 5, 1)), shift_case("pairs", r(9, 5, 1), r(9, 5.5, 1), TRUE),
  shift_case("long pairs", r(40, 5, 1), r(40, 5.5, 1), TRUE, level = 0.9))
welch <- c(welch_case(c(101, 99, 103), c(92, 95, 94, 90)), welch_case(c(10, 12), c(11, 13), level = 0.9),
  welch_case(c(10, 12, 14, 11), c(11, 13, 16, 11.5), TRUE))
cat(sprintf('{"ranks":[%s],\n"shifts":[%s],\n"welch":[%s]}\n', paste(ranks, collapse = ",\n"),
  paste(shifts, collapse = ",\n"), paste(welch, collapse = ",\n")))
