# Adjusted p-values by p.adjust: Rscript multiplicity.R > multiplicity.json
number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
names <- c(holm = "holm", hochberg = "hochberg", "benjamini-hochberg" = "BH", "benjamini-yekutieli" = "BY")
family <- function(p) sprintf('{"pValues":%s,%s}', number(p),
  paste(sprintf('"%s":%s', names(names), sapply(names, function(m) number(p.adjust(p, m)))), collapse = ",\n "))
set.seed(3)
cat(sprintf("[%s]\n", paste(c(
  family(c(0.04, 0.001, 0.03, 0.5, 0.012)),
  family(c(0.02, 0.02, 0.02, 1, 0, 0.6)),
  family(0.03),
  family(round(runif(25)^3, 6))), collapse = ",\n")))
