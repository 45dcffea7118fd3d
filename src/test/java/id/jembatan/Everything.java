package id.jembatan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
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
 * Hears every line that anybody logs, at TRACE, whatever levels are set: through slf4j as through the JDK's own logging, with
 * exceptions and all their causes. The local server, which hears everything by trade, is left out. While it listens, nothing
 * is printed. Thread-safe.
 */
final class Everything {
    private static final String THE_SERVERS = "com.sun.net.httpserver";

    /** How a logger was before: its level, and who else heard it. */
    private record Before(Logger logger, Level level, List<Appender<ILoggingEvent>> appenders) {}

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final List<Before> before = new ArrayList<>();
    private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
    private final java.util.logging.Level beforeInJdk = jdk.getLevel();
    private final List<String> heardByJdk = new CopyOnWriteArrayList<>();
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
        context.getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .forEach(this::listen);
        handler.setLevel(java.util.logging.Level.ALL);
        jdk.addHandler(handler);
        jdk.setLevel(java.util.logging.Level.ALL);
    }

    private void listen(Logger logger) {
        var others = new ArrayList<Appender<ILoggingEvent>>();
        logger.iteratorForAppenders().forEachRemaining(others::add);
        before.add(new Before(logger, logger.getLevel(), others));
        others.forEach(logger::detachAppender);
        if (!logger.isAdditive() || logger.getName().equals(Logger.ROOT_LOGGER_NAME)) {
            logger.addAppender(heard);
        }
        logger.setLevel(Level.TRACE);
    }

    void stop() {
        jdk.removeHandler(handler);
        jdk.setLevel(beforeInJdk);
        for (var was : before) {
            was.logger().detachAppender(heard);
            was.appenders().forEach(was.logger()::addAppender);
            was.logger().setLevel(was.level());
        }
    }

    List<String> lines() {
        synchronized (heard) { // as its own doAppend does
            var lines =
                    new ArrayList<>(heard.list.stream().map(Everything::line).toList());
            lines.addAll(heardByJdk);
            return lines;
        }
    }

    List<String> linesWith(List<String> marks) {
        return lines().stream()
                .filter(line -> marks.stream().anyMatch(line::contains))
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
