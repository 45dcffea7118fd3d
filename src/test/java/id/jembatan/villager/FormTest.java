package id.jembatan.villager;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jembatan.Village;
import id.jembatan.fake.Person;
import id.jembatan.store.Json;
import id.jembatan.talk.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are interrupted: by a restart, a danger, time, or the person. */
class FormTest {
    private static final List<Open.Form> FORMS = List.of(
            new Open.Form.Consent(0, ""),
            new Open.Form.ChooseMatter(17, "paspor-syarat · v1"),
            new Open.Form.Describe("paspor", "\"🆘\\"));
    private static final List<Ask.Waiting> WAITINGS =
            List.of(new Ask.Waiting.Offered(List.of("paspor-syarat", "paspor-biaya"), 17));

    @TempDir
    Path folder;

    @Test
    void everyStepOfEveryFlowSurvivesBeingKept() {
        assertThat(FORMS)
                .allSatisfy(step -> assertThat(Json.read(Open.Form.class, Json.write(Open.Form.class, step)))
                        .isEqualTo(step));
        assertThat(WAITINGS)
                .allSatisfy(step -> assertThat(Json.read(Ask.Waiting.class, Json.write(Ask.Waiting.class, step)))
                        .isEqualTo(step));

        var tried = Stream.concat(FORMS.stream(), WAITINGS.stream())
                .map(step -> step.getClass().getName())
                .collect(Collectors.toSet());
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("id.jembatan.villager", "id.jembatan.desk")
                                .stream()
                                .filter(type -> type.isAssignableTo(Step.class) && !type.isInterface())
                                .map(JavaClass::getName))
                .as("a step that is not tried here")
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    @Test
    void aFormOutlivesARestartAndADangerThatInterruptsIt() {
        try (var village = Village.in(folder)) {
            var siti = beginForm(village);
            village.restart();
            siti.writes("tolong saya disekap majikan di Johor, tidak boleh pulang");
            siti.hears("☎️", SOON);

            siti.presses("Setuju");
            siti.hears("Urusannya", SOON);
            siti.presses("Paspor dan imigrasi");
            siti.hears("Tuliskan pertanyaannya", SOON);
            siti.writes("nama di paspor salah satu huruf");
            siti.hears("Sudah dikirim", SOON);
        }
    }

    @Test
    void whoCancelsIsAskedNothingMore() {
        try (var village = Village.in(folder)) {
            var siti = beginForm(village);
            siti.presses("Setuju");
            siti.hears("Urusannya", SOON);
            long matter = siti.reads().getLast().id();
            siti.writes("/batal");
            siti.hears("dibatalkan", SOON);

            siti.presses(matter, "Paspor dan imigrasi");

            village.settle();
            assertThat(consultations(village)).isZero();
            assertThat(siti.reads().getLast().text()).doesNotContain("Tuliskan pertanyaannya");
        }
    }

    @Test
    void aFormThatGrewTooOldBeginsAnew() {
        try (var village = Village.in(folder)) {
            var siti = beginForm(village);
            siti.presses("Setuju");
            siti.hears("Urusannya", SOON);
            siti.presses("Paspor dan imigrasi");
            siti.hears("Tuliskan pertanyaannya", SOON);
            village.clock.forward(Duration.ofHours(2));

            siti.writes("syarat bikin paspor apa aja min");

            siti.hears("paspor-syarat", SOON);
            village.settle();
            assertThat(consultations(village)).isZero();
        }
    }

    private static Person beginForm(Village village) {
        var siti = village.villager(70_000_001);
        siti.writes("/petugas");
        siti.hears("Setuju?", SOON);
        return siti;
    }

    private static long consultations(Village village) {
        return village.app()
                .database()
                .read(db -> db.createQuery("select count(*) from consultation")
                        .mapTo(Long.class)
                        .one());
    }
}
