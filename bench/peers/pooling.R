# Random effects by metafor for the data of bench/statistics.mjs: Rscript pooling.R data.json
# Prints the least processor seconds of a call and the values found: mean, standard error, tau², interval, prediction.
suppressMessages(library(metafor))
text <- paste(readLines(commandArgs(TRUE)[1], warn = FALSE), collapse = "")
numbers <- function(name) {
  found <- regmatches(text, regexpr(paste0('"', name, '":\\[[^]]*\\]'), text))
  as.numeric(strsplit(gsub(paste0('"', name, '":\\[|\\]'), "", found), ",")[[1]])
}
y <- numbers("estimates"); s <- numbers("standardErrors")
# As anyone would call it, and then to 1e-12, which metafor's own stopping rule is far from.
fit <- function(...) { r <- rma(y, sei = s, method = "PM", test = "adhoc", ...); p <- predict(r); c(r$b, r$se, r$tau2, r$ci.lb, r$ci.ub, p$pi.lb, p$pi.ub) }
invisible(fit())
spent <- function() sum(proc.time()[c("user.self", "sys.self")])
times <- replicate(20, { start <- spent(); for (i in 1:20) fit(); (spent() - start) / 20 })
values <- fit(control = list(tol = 1e-13))
cat(sprintf('{"pooling":{"seconds":%.17g,"values":[%s]},"version":"metafor %s, %s"}\n', min(times[times > 0]),
  paste(sprintf("%.17g", values), collapse = ","), packageVersion("metafor"), R.version.string))
