# What base R says of the demo: reads the exported CSV files and the lists that the test writes, and computes everything anew.
# Rscript answers.R FOLDER -> cells.out (item, city, wave, what, value) and tests.out (number, what, value)
folder <- commandArgs(trailingOnly = TRUE)[1]
tsv <- function(name) {
  read.delim(file.path(folder, name), colClasses = "character", quote = "", na.strings = character(0), encoding = "UTF-8")
}
exact <- function(numbers) formatC(numbers, digits = 17, format = "g")
words <- function(text) if (text == "") character(0) else strsplit(text, ";", fixed = TRUE)[[1]]

items <- tsv("items.tsv")
wanted <- tsv("tests.tsv")
answers <- lapply(split(items$instrument, items$instrument), function(name) {
  file <- file.path(folder, paste0(name[1], ".csv"))
  read.csv(file, colClasses = "character", na.strings = character(0), check.names = FALSE, encoding = "UTF-8")
})

# Kinds of missing ("" for an answer) and scores of one column.
column <- function(item, data) {
  x <- data[[item$columns]]
  kind <- ifelse(x == "", "notAsked", ifelse(x == "-9", "noAnswer", ""))
  kind[kind == "" & x %in% words(item$missing)] <- "declared"
  for (other in words(item$declared)) kind[data[[other]] == "1"] <- "declared"
  x[kind != ""] <- NA
  score <- if (item$shape == "number") as.numeric(x) else as.numeric(words(item$scores))[match(x, words(item$values))]
  list(x = x, kind = kind, score = score)
}

# A multiple choice or ranking as a whole: whoever answered one part of it answered it.
several <- function(item, data) column(modifyList(item, list(columns = words(item$columns)[1])), data)

# A scale: the mean of its items, reversed where named, when enough of them are answered.
scale_of <- function(item, data) {
  parts <- lapply(words(item$columns), function(id) column(read[[id]]$item, data))
  scores <- sapply(parts, function(part) part$score)
  ends <- as.numeric(words(item$ends))
  for (at in which(words(item$reversed) == "1")) scores[, at] <- ends[at] - scores[, at]
  kinds <- sapply(parts, function(part) part$kind)
  enough <- rowSums(!is.na(scores)) >= as.numeric(item$least)
  asked <- rowSums(kinds != "notAsked")
  declared <- rowSums(kinds == "declared")
  kind <- ifelse(enough, "", ifelse(asked == 0, "notAsked", ifelse(declared == asked, "declared", "noAnswer")))
  score <- ifelse(enough, rowMeans(scores, na.rm = TRUE), NA)
  list(x = ifelse(enough, as.character(score), NA), kind = kind, score = score)
}

read <- list()
for (row in seq_len(nrow(items))) {
  item <- as.list(items[row, ])
  data <- answers[[item$instrument]]
  got <- switch(item$shape, scale = scale_of(item, data), several = several(item, data), column(item, data))
  read[[item$id]] <- c(got, list(item = item, data = data))
}

# --- cells
cells <- list()
for (own in read) {
  cities <- if (own$item$pooled == "1") "" else unique(own$data$city)
  for (city in cities) for (wave in unique(own$data$wave)) {
    here <- own$data$wave == wave & (city == "" | own$data$city == city)
    score <- own$score[here]
    score <- score[!is.na(score)]
    x <- own$x[here]
    n <- sum(!is.na(x))
    say <- c(n = n, sapply(c("notAsked", "noAnswer", "declared"), function(kind) sum(own$kind[here] == kind)))
    say <- c(say, mean = mean(score), median = median(score), sd = sd(score), sum = sum(score))
    if (own$item$shape == "several") {
      chosen <- words(own$item$values)
      for (at in seq_along(chosen)) {
        ones <- own$data[[words(own$item$columns)[at]]] == "1" & own$kind == ""
        say[[paste0("=", chosen[at])]] <- sum(ones[here])
      }
    } else for (value in words(own$item$values)) say[[paste0("=", value)]] <- sum(x == value, na.rm = TRUE)
    cells[[length(cells) + 1]] <- paste(own$item$id, city, wave, names(say), exact(say), sep = "\t")
  }
}
writeLines(unlist(cells), file.path(folder, "cells.out"))

# --- tests
# Exact rank sum with ties: how many choices of people give each sum of midranks.
rank_sum_p <- function(x, y) {
  ranks <- round(2 * rank(c(x, y)))
  total <- sum(ranks)
  n <- length(x)
  ways <- matrix(0, n + 1, total + 1)
  ways[1, 1] <- 1
  for (r in ranks) for (k in n:1) {
    to <- (r + 1):(total + 1)
    ways[k + 1, to] <- ways[k + 1, to] + ways[k, to - r]
  }
  middle <- n * total / length(ranks)
  far <- abs(0:total - middle) >= abs(sum(ranks[1:n]) - middle) - 1e-7
  sum(ways[n + 1, far]) / sum(ways[n + 1, ])
}

# Exact signed rank by Pratt: zeros are ranked, then left out.
signed_rank <- function(d) {
  ranks <- round(2 * rank(abs(d)))[d != 0]
  v <- sum(ranks[d[d != 0] > 0])
  total <- sum(ranks)
  ways <- c(1, rep(0, total))
  for (r in ranks) ways <- ways + c(rep(0, r), ways[seq_len(total + 1 - r)])
  far <- abs(0:total - total / 2) >= abs(v - total / 2) - 1e-7
  list(statistic = v / 2, p = sum(ways[far]) / sum(ways))
}

mid_p <- function(gained, lost) {
  n <- gained + lost
  k <- min(gained, lost)
  if (gained == lost) 1 - dbinom(k, n, 0.5) / (if (n == 0) Inf else 2) else 2 * pbinom(k, n, 0.5) - dbinom(k, n, 0.5)
}

stuart_maxwell <- function(before, after) {
  used <- sort(unique(c(before, after)))
  t <- table(factor(before, used), factor(after, used))
  d <- (rowSums(t) - colSums(t))[-1]
  s <- -(t + t(t))
  diag(s) <- rowSums(t) + colSums(t) - 2 * diag(t)
  chi <- tryCatch(drop(t(d) %*% solve(s[-1, -1], d)), error = function(e) NA)
  list(statistic = chi, p = pchisq(chi, length(d), lower.tail = FALSE))
}

counts <- function(x) c(sum(x == 1), sum(x != 1))
independent <- function(method, x, y) {
  switch(method,
    mann_whitney_exact = list(p = rank_sum_p(y, x), statistic = sum((sign(outer(y, x, "-")) + 1) / 2),
      hodges_lehmann = median(outer(y, x, "-")), cliff_delta = mean(sign(outer(y, x, "-")))),
    mann_whitney_tie_corrected = {
      test <- wilcox.test(y, x, exact = FALSE, correct = FALSE)
      list(p = test$p.value, statistic = unname(test$statistic),
        hodges_lehmann = median(outer(y, x, "-")), cliff_delta = mean(sign(outer(y, x, "-"))))
    },
    welch_t = {
      test <- t.test(y, x)
      list(p = test$p.value, statistic = unname(test$statistic), mean_difference = mean(y) - mean(x),
        low = test$conf.int[1], high = test$conf.int[2])
    },
    fisher_exact = list(p = fisher.test(rbind(counts(x), counts(y)))$p.value, difference_of_shares = mean(y == 1) - mean(x == 1)),
    chi_square = {
      test <- chisq.test(table(rep(1:2, c(length(x), length(y))), c(x, y)), correct = FALSE)
      list(p = test$p.value, statistic = unname(test$statistic), difference_of_shares = mean(y == 1) - mean(x == 1))
    })
}
paired <- function(method, before, after) {
  d <- after - before
  switch(method,
    wilcoxon_pratt_exact = {
      sums <- outer(d, d, "+") / 2
      c(signed_rank(d), list(hodges_lehmann = median(sums[upper.tri(sums, diag = TRUE)])))
    },
    paired_t = {
      test <- t.test(after, before, paired = TRUE)
      list(p = test$p.value, statistic = unname(test$statistic), mean_difference = mean(d), low = test$conf.int[1], high = test$conf.int[2])
    },
    mcnemar_mid_p = list(p = mid_p(sum(d > 0), sum(d < 0)), difference_of_shares = mean(d)),
    stuart_maxwell = stuart_maxwell(before, after))
}

tests <- list()
for (row in seq_len(nrow(wanted))) {
  one <- as.list(wanted[row, ])
  own <- read[[one$item]]
  then <- read[[one$then]]
  place <- function(city, wave) own$data$wave == wave & (city == "" | own$data$city == city)
  if (one$design == "independent") {
    samples <- lapply(list(place(one$city1, one$wave1), place(one$city2, one$wave2)), function(here) na.omit(own$score[here]))
    found <- suppressWarnings(independent(one$method, samples[[1]], samples[[2]]))
    found <- c(found, n1 = length(samples[[1]]), n2 = length(samples[[2]]))
  } else {
    after <- which(place(one$city2, one$wave2))
    before <- if (one$design == "recalled") after else {
      at <- which(place(one$city1, one$wave1))
      at[match(own$data$respondent_code[after], own$data$respondent_code[at])]
    }
    linked <- !is.na(before) & own$data$respondent_code[after] != ""
    if (one$design == "recalled") linked <- rep(TRUE, length(after))
    values <- na.omit(cbind(then$score[before[linked]], own$score[after[linked]]))
    found <- suppressWarnings(paired(one$method, values[, 1], values[, 2]))
    found <- c(found, n1 = nrow(values))
  }
  tests[[row]] <- paste(one$number, names(found), exact(unlist(found)), sep = "\t")
}
writeLines(unlist(tests), file.path(folder, "tests.out"))
