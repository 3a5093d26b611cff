/** Form fields that say which desk the answer is for, and what that desk knows: the article and the last event of its log. */
export const ARTICLE_FIELD = "desk-article";
export const SINCE_FIELD = "desk-since";
