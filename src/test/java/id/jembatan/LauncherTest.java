package id.jembatan;

import static id.jembatan.LauncherFolder.finish;
import static id.jembatan.LauncherFolder.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Java the launcher takes, and what it hands over. */
class LauncherTest {
    @TempDir
    private Path folder;

    private LauncherFolder launcher;

    @BeforeEach
    void aFolderWhoseProgramIsFresh() throws IOException {
        launcher = LauncherFolder.builtLastWeek(folder);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            # JEMBATAN_JAVA | JAVA_HOME | PATH | installed          | taken
            21.0.2          | 25        | 25   | 25                 | JEMBATAN_JAVA 21.0.2
                            | 21        | 25   | 25                 | JAVA_HOME 21
                            | 17.0.15   | 22   | 25                 | PATH 22
                            | 17        | 17   | 21.0.9 25.0.3 24   | installed 25.0.3
                            |           |      | 1.8.0_402 17 26-ea | installed 26-ea
                            | 1.8.0_402 |      | 100.0.1 99         | installed 100.0.1
            """)
    void theFirstJavaThatIsNewEnoughIsTaken(String asked, String javaHome, String path, String installed, String taken)
            throws IOException {
        if (asked != null) {
            launcher.set(
                    "JEMBATAN_JAVA",
                    launcher.jdk("asked", "JEMBATAN_JAVA", asked).toString());
        }
        if (javaHome != null) {
            launcher.set(
                    "JAVA_HOME", launcher.jdk("home", "JAVA_HOME", javaHome).toString());
        }
        if (path != null) {
            launcher.putOnPath(launcher.jdk("path", "PATH", path).resolve("bin"));
        }
        for (String version : installed.split(" ")) {
            launcher.jdk("jvms/jdk-" + version, "installed", version);
        }

        assertThat(launcher.start().java()).isEqualTo(taken);
    }

    @Test
    void aJavaProgramIsAsGoodAsTheFolderItIsIn() throws IOException {
        var jdk = launcher.jdk("a jdk", "program", "25");
        launcher.set("JEMBATAN_JAVA", jdk.resolve("bin/java").toString());

        assertThat(launcher.start().java()).isEqualTo("program 25");
    }

    @Test
    void aJavaThatNowhereWroteItsVersionIsAsked() throws IOException {
        Files.delete(launcher.jdk("jvms/one", "asked", "17").resolve("release"));
        Files.delete(launcher.jdk("jvms/two", "asked", "23.0.1").resolve("release"));

        assertThat(launcher.start().java()).isEqualTo("asked 23.0.1");
    }

    @Test
    void withoutAJavaItSaysInOneLineWhatToInstall() throws IOException {
        launcher.putOnPath(launcher.jdk("path", "PATH", "17.0.15").resolve("bin"));

        var ran = launcher.start();

        assertThat(ran.exit()).isEqualTo(69);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors()).singleElement(STRING).contains("Java 21", "17.0.15", "apt install openjdk-21-jdk");
    }

    @Test
    void aJavaThatWasAskedForIsNotPassedOverInSilence() throws IOException {
        launcher.set("JEMBATAN_JAVA", folder.resolve("nothing").toString());
        launcher.jdk("jvms/good", "installed", "25");

        var ran = launcher.start();

        assertThat(ran.exit()).isEqualTo(69);
        assertThat(ran.errors())
                .singleElement(STRING)
                .contains("JEMBATAN_JAVA", folder.resolve("nothing").toString());
    }

    @Test
    void argumentsAndInputArriveAsTheyWereTyped() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        var typed = new String[] {"ask", "--json", "two  words", "it's \"so\"", "", "*", "$HOME `x` \\n", "-Dx=1"};

        var ran = finish(launcher.command(launcher.program(), typed).start(), "syarat bikin paspor");

        assertThat(ran.arguments())
                .endsWith(typed)
                .containsSequence("-jar", launcher.jar().toString(), "ask");
        assertThat(ran.input()).isEqualTo("syarat bikin paspor");
        assertThat(ran.errors()).isEmpty();
    }

    @Test
    void onlyTheBotItselfIsCompiledForALongLife() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");

        assertThat(launcher.start("ask").arguments())
                .contains("-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:+UseSerialGC");
        assertThat(launcher.start("run").arguments()).contains("-Xmx256m").doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void itBecomesJavaSoThatASignalReachesTheBot() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        var process = launcher.command(launcher.program(), "run").start();

        assertThat(finish(process, "").pid()).isEqualTo(process.pid());
    }

    @Test
    void itsHomeIsItsOwnFolderHoweverItWasCalled() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        var link =
                Files.createSymbolicLink(folder.resolve("link"), launcher.home().resolve("jembatan"));

        assertThat(finish(launcher.command(link).start(), "").home())
                .isEqualTo(launcher.home().toString());
    }

    @Test
    void aHomeThatWasSetIsLeftAndItsLogSettingsAreUsed() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        var logback = write(folder.resolve("elsewhere/config/logback.xml"), "levels");
        launcher.set("JEMBATAN_HOME", folder.resolve("elsewhere").toString());

        assertThat(launcher.start().home())
                .isEqualTo(folder.resolve("elsewhere").toString());
        assertThat(launcher.start().arguments()).contains("-Dlogback.configurationFile=" + logback);
    }
}
