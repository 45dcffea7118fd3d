package id.jembatan.store;

import java.util.Optional;

/** Small facts about the bot itself that must survive, such as its user name. Thread-safe. */
public final class Meta {
    /** The bot's name in the channel, without the @. */
    public static final String BOT_NAME = "bot_name";

    /** Something sealed, to tell whether a key is the right one. */
    static final String KEY_CHECK = "key_check";

    private final Database database;

    public Meta(Database database) {
        this.database = database;
    }

    public Optional<String> get(String key) {
        return database.read(db -> db.createQuery("select value from meta where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
    }

    public void put(String key, String value) {
        database.write(tx ->
                tx.db().createUpdate("""
                        insert into meta (key, value) values (:key, :value)
                        on conflict (key) do update set value = excluded.value""").bind("key", key).bind("value", value).execute());
    }
}
