package news.everyday.gateway.fallback;

/** What a reader is told about a status, without blame and without jargon. */
record ErrorMessage(String title, String text) {

    static ErrorMessage of(int status) {
        return switch (status) {
            case 401 -> new ErrorMessage("请先登录", "登录后才能查看这个页面。");
            case 403 -> new ErrorMessage("没有权限", "这个页面不对您开放。");
            case 404 -> new ErrorMessage("页面不存在", "您要找的页面可能已被移走，或者地址有误。");
            case 413 -> new ErrorMessage("内容太大", "您提交的内容超出了大小限制，请缩减后再试。");
            case 414 -> new ErrorMessage("地址太长", "这个地址太长了，请检查后再试。");
            case 431 -> new ErrorMessage("请求太大", "浏览器随请求发来的内容太多，请清除本站的 Cookie 后再试。");
            case 429 -> new ErrorMessage("访问太频繁", "您的访问过于频繁，请稍等片刻再试。");
            case 504 -> new ErrorMessage("等待超时", "页面打开得太慢，已停止等待，请稍后刷新。");
            case 502, 503 -> new ErrorMessage("暂时无法访问", "页面暂时打不开，我们正在处理，请稍后刷新。");
            default ->
                (status < 500)
                        ? new ErrorMessage("请求有误", "我们看不懂这个请求，请检查地址后再试。")
                        : new ErrorMessage("出了点问题", "页面出了点问题，我们已记录下来，请稍后再试。");
        };
    }
}
