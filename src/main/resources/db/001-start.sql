-- Times are UTC milliseconds. What a person wrote, their name and their files are sealed: blob columns, never text.

create table sequence (last integer not null) strict;
insert into sequence (last) values (0);

create table meta (key text primary key, value text not null) strict;

-- What came in, before Telegram was told that it may forget it.
create table inbox (
    id integer primary key,
    update_id integer not null unique,
    received_at integer not null,
    raw blob not null,
    state text not null check (state in ('new', 'done', 'failed', 'unreadable'))
) strict;
create index inbox_new on inbox (id) where state = 'new';
create index inbox_age on inbox (received_at);

-- What goes out. attempts: sends whose outcome is unknown so far.
create table outbox (
    id integer primary key,
    cause integer not null,
    chat integer not null,
    lane text not null check (lane in ('URGENT', 'TALK', 'NOTICE')),
    what blob not null,
    due_at integer not null,
    consultation integer,
    entry integer,
    state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown')),
    attempts integer not null default 0,
    outcome text,
    settled_at integer
) strict;
create index outbox_open on outbox (id) where state in ('waiting', 'sending');
create index outbox_entry on outbox (entry) where entry is not null;
create index outbox_age on outbox (settled_at);

-- Chats to which nothing may go until their person writes; what the update 'cause' says is the last that does.
create table silence (chat integer primary key, cause integer not null) strict;

-- Which consultation, and which entry of it, a message in a chat belongs to.
create table link (
    chat integer not null,
    message integer not null,
    consultation integer not null,
    entry integer,
    primary key (chat, message)
) strict;
create index link_consultation on link (consultation);

create table person (
    id integer primary key,
    number integer not null unique,
    pseudonym text not null unique,
    consented_at integer,
    reachable integer not null default 1
) strict;

create table officer (person integer primary key references person (id), name blob not null) strict;

create table role (
    person integer not null references person (id),
    role text not null check (role in ('OFFICER', 'ADMIN')),
    desk text not null,
    granted_at integer not null,
    primary key (person, role, desk)
) strict;

create table invitation (
    token blob primary key,
    role text not null check (role in ('OFFICER', 'ADMIN')),
    desk text not null,
    expires_at integer not null,
    used_at integer
) strict;

create table consultation (
    id integer primary key,
    code text not null unique,
    opened_by integer not null unique,
    asker integer not null references person (id),
    desk text not null,
    matter text not null,
    priority text not null check (priority in ('NORMAL', 'URGENT')),
    opened_at integer not null,
    stage text not null check (stage in ('OPEN', 'TAKEN', 'ANSWERED', 'CLOSED')),
    officer integer references person (id),
    since integer not null,
    reason text,
    version integer not null default 0
) strict;
create index consultation_asker on consultation (asker);
create index consultation_desk on consultation (desk, stage);

-- Every message of a consultation, so that it can be shown again whatever was deleted in chats.
create table entry (
    id integer primary key,
    consultation integer not null references consultation (id),
    at integer not null,
    kind text not null check (kind in ('ASKED', 'ARTICLE', 'VILLAGER', 'OFFICER', 'NOTE')),
    author integer,
    words blob not null,
    file blob,
    chat integer,
    message integer,
    delivery text not null check (delivery in ('NONE', 'WAITING', 'DELIVERED', 'REFUSED', 'UNSURE'))
) strict;
create index entry_consultation on entry (consultation, id);

create table event (
    id integer primary key,
    consultation integer not null references consultation (id),
    at integer not null,
    actor integer,
    what text not null
) strict;
create index event_consultation on event (consultation, id);

-- Where a person stands in a flow: one row a chat and flow, so that a form outlives what interrupts it.
create table step (
    chat integer not null,
    flow text not null,
    value blob not null,
    cause integer not null,
    expires_at integer not null,
    primary key (chat, flow)
) strict;

-- What people thought of an answer; tied to the article's version, to no person.
create table feedback (
    id integer primary key,
    article text not null,
    version integer not null,
    verdict text not null,
    at integer not null
) strict;
