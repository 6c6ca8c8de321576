package news.everyday.article.site;

/** A friend link (友情链接) in the footer: another site's name and address, at its place from 1. */
public record FriendLink(String name, String url, int position) {}
