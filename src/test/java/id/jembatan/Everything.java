package id.jembatan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * Hears every line that anybody logs, at TRACE, through slf4j as through the JDK's own logging, with exceptions and all their
 * causes. A logger that {@code config/logback.xml} sets to a level of its own keeps that level: no setting of the program's
 * makes it say more. The local server, which hears everything by trade, is left out. Thread-safe.
 */
final class Everything {
    private static final String THE_SERVERS = "com.sun.net.httpserver";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final List<String> heardByJdk = new CopyOnWriteArrayList<>();
    private final List<Logger> pinned = new ArrayList<>();
    private final List<Appender<ILoggingEvent>> muted = new ArrayList<>();
    private final Level before = root.getLevel();
    private final java.util.logging.Level beforeInJdk = jdk.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (!String.valueOf(line.getLoggerName()).startsWith(THE_SERVERS)) {
                heardByJdk.add(line.getLoggerName() + " " + new SimpleFormatter().formatMessage(line)
                        + trace(line.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    void listen() {
        heard.start();
        root.iteratorForAppenders().forEachRemaining(muted::add);
        muted.forEach(root::detachAppender);
        root.addAppender(heard);
        root.setLevel(Level.TRACE);
        pinned().forEach(this::pin);
        handler.setLevel(java.util.logging.Level.ALL);
        jdk.addHandler(handler);
        jdk.setLevel(java.util.logging.Level.ALL);
    }

    void stop() {
        jdk.removeHandler(handler);
        jdk.setLevel(beforeInJdk);
        pinned.forEach(logger -> logger.detachAppender(heard));
        root.detachAppender(heard);
        muted.forEach(root::addAppender);
        root.setLevel(before);
    }

    List<String> lines() {
        synchronized (heard) {
            var lines = new ArrayList<>(heard.list.stream().map(Everything::line).toList());
            lines.addAll(heardByJdk);
            return lines;
        }
    }

    List<String> linesWith(List<String> marks) {
        return lines().stream()
                .filter(line -> marks.stream().anyMatch(line::contains))
                .toList();
    }

    private void pin(Logger shipped) {
        var logger = context.getLogger(shipped.getName());
        logger.setLevel(shipped.getLevel());
        logger.setAdditive(shipped.isAdditive());
        if (!shipped.isAdditive()) {
            logger.addAppender(heard);
        }
        pinned.add(logger);
    }

    private static List<Logger> pinned() {
        var shipped = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(shipped);
        try {
            configurator.doConfigure("config/logback.xml");
        } catch (JoranException e) {
            throw new AssertionError(e);
        }
        return shipped.getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null && !logger.getName().equals(Logger.ROOT_LOGGER_NAME))
                .toList();
    }

    private static String line(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                + event.getMDCPropertyMap() + " " + event.getKeyValuePairs()
                + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown));
    }

    private static String trace(Throwable thrown) {
        var trace = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(trace));
        }
        return trace.toString();
    }
}
