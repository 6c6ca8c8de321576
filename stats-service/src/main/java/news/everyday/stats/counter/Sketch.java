package news.everyday.stats.counter;

import java.time.LocalDate;

/**
 * Unique visitors of an article on a day.
 *
 * @param visitors estimated with 0.81 % standard error
 * @param content the HyperLogLog as Redis has it, a byte a character
 */
record Sketch(LocalDate day, long articleId, long visitors, String content) {}
