# Spearman's correlation with the order and lag-1 autocorrelation by cor and acf: Rscript run-order.R > run-order.json
number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
set.seed(11)
case <- function(name, v) sprintf('{"name":"%s","values":%s,"trend":%.17g,"carryOver":%.17g}', name, number(v),
  cor(v, seq_along(v), method = "spearman"), acf(v, plot = FALSE)$acf[2])
cat(sprintf("[%s]\n", paste(case("steady", round(rnorm(25), 4)), case("drifting", round(1:20 / 10 + rnorm(20, 0, 0.4), 4)),
  case("tied", c(3, 1, 2, 2, 3, 1, 4, 2, 2, 5, 3, 4)), case("waves", round(sin(1:60 / 3) + rnorm(60, 0, 0.1), 4)),
  case("alternating", round(rep(c(1, -1), 15) + rnorm(30, 0, 0.3), 4)), sep = ",\n")))
