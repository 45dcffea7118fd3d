package id.jembatan.chat;

/** What goes first. Order holds within a chat and lane; a red card overtakes what is queued. */
public enum Lane {
    URGENT,
    TALK,
    NOTICE
}
