/** Articles (稿件): the newsroom's steps from draft to correction and withdrawal, and the lists readers see. */
@NullMarked
package news.everyday.article.article;

import org.jspecify.annotations.NullMarked;
