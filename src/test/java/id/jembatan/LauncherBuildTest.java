package id.jembatan;

import static id.jembatan.LauncherFolder.date;
import static id.jembatan.LauncherFolder.finish;
import static id.jembatan.LauncherFolder.script;
import static id.jembatan.LauncherFolder.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, and what becomes of it. */
class LauncherBuildTest {
    @TempDir
    private Path folder;

    private LauncherFolder launcher;

    @BeforeEach
    void aFolderWhoseProgramIsFresh() throws IOException {
        launcher = LauncherFolder.builtLastWeek(folder);
    }

    @Test
    void whatIsFreshIsNotBuilt() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        launcher.maven("exit 1");

        assertThat(launcher.start().exit()).isZero();
        assertThat(launcher.builds()).isEmpty();
    }

    @Test
    void whatIsOlderThanItsSourceIsBuiltOnceAndSaysSo() throws IOException {
        var jdk = launcher.jdk("jvms/jdk", "installed", "25");
        script(jdk.resolve("bin/javac"), "exit 0");
        launcher.maven("cat; echo new > target/jembatan.jar");
        Files.delete(launcher.home().resolve("src/main/java/Main.java"));

        var first = finish(launcher.command(launcher.program(), "chat").start(), "min");
        var second = launcher.start("chat");

        assertThat(first.errors()).hasSize(2).last(STRING).matches("jembatan: built in \\d+ s");
        assertThat(first.input()).as("Maven leaves the input to the program").isEqualTo("min");
        assertThat(second.errors()).isEmpty();
        assertThat(launcher.builds()).singleElement(STRING).contains("package").endsWith("JAVA_HOME=" + jdk);
    }

    @Test
    void neverMeansNever() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        launcher.maven("exit 1");
        launcher.set("JEMBATAN_BUILD", "never");
        date(launcher.home().resolve("pom.xml"), LauncherFolder.LAST_WEEK.plusSeconds(1));

        assertThat(launcher.start().exit()).isZero();
        Files.delete(launcher.jar());
        assertThat(launcher.start().exit()).isEqualTo(69);
        assertThat(launcher.builds()).isEmpty();
    }

    @Test
    void aFailedBuildNamesItsLogAndStartsNothing() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        launcher.maven("echo '[ERROR] no network'; exit 1");
        Files.delete(launcher.jar());

        var ran = launcher.start();

        assertThat(ran.exit()).isEqualTo(70);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors())
                .anySatisfy(line -> assertThat(line)
                        .contains(launcher.home().resolve("target/build.log").toString()));
        assertThat(ran.errors()).last(STRING).isEqualTo("[ERROR] no network");
        assertThat(launcher.home().resolve("target/build.log")).hasContent("[ERROR] no network");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        Files.delete(launcher.jar());

        var ran = launcher.start();

        assertThat(ran.exit()).isEqualTo(69);
        assertThat(ran.errors()).singleElement(STRING).contains("apt install maven");
    }

    @Test
    void twoFirstStartsBuildOnce() throws IOException {
        launcher.jdk("jvms/jdk", "installed", "25");
        // Builds until the other start says that it waits, or for ten seconds.
        launcher.maven("""
                tries=0
                until grep -q waiting ../errors || [ $tries = 100 ]; do sleep 0.1; tries=$((tries + 1)); done
                echo new > target/jembatan.jar""");
        Files.delete(launcher.jar());
        var errors = ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile());

        var one = launcher.command(launcher.program()).redirectError(errors).start();
        var two = launcher.command(launcher.program()).redirectError(errors).start();

        assertThat(finish(one, "").java()).isEqualTo("installed 25");
        assertThat(finish(two, "").java()).isEqualTo("installed 25");
        assertThat(launcher.builds()).hasSize(1);
        assertThat(folder.resolve("errors")).content().contains("waiting for another start");
    }

    @Test
    void whatAKilledBuildLeftIsBuiltAgain() throws Exception {
        launcher.jdk("jvms/jdk", "installed", "25");
        launcher.maven("echo whole > target/jembatan.jar");
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        write(launcher.home().resolve("target/build.lock/pid"), dead.pid() + "\n");
        write(launcher.jar(), "half a ja");

        assertThat(launcher.start().exit()).isZero();
        assertThat(launcher.jar()).hasContent("whole");
        assertThat(launcher.home().resolve("target/build.lock")).doesNotExist();
    }
}
