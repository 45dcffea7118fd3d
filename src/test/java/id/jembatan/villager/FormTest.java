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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are interrupted: by a restart, a danger, time, or the person. */
class FormTest {
    private static final List<Open.Form> FORMS = List.of(
            new Open.Form.Consent(List.of(), ""),
            new Open.Form.ChooseMatter(List.of(17L, 19L), "paspor-syarat · v1"),
            new Open.Form.Describe("paspor", "\"🆘\\"));
    private static final Waiting.Trail TRAIL = new Waiting.Trail(
            10,
            Optional.of(new Waiting.Talked("biaya-penempatan", "biaya \"ke\" taiwan", 1)),
            "taiwan,pabrik",
            List.of(12L, 15L),
            true,
            List.of("paspor-syarat"));
    private static final List<Waiting> WAITINGS = List.of(
            new Waiting.Remembered(TRAIL),
            new Waiting.Remembered(Waiting.Trail.fresh(Duration.ofMinutes(10))),
            new Waiting.Offered(List.of("paspor-syarat", "paspor-biaya"), 17, TRAIL),
            new Waiting.Listed("dokumen-paspor", TRAIL),
            new Waiting.Choosing("negara", List.of("taiwan", "hong-kong"), 17, TRAIL),
            new Waiting.Drafted(TRAIL),
            new Waiting.Adding(TRAIL));

    @TempDir
    Path folder;

    @Test
    void everyStepOfEveryFlowSurvivesBeingKept() {
        assertThat(FORMS)
                .allSatisfy(step -> assertThat(Json.read(Open.Form.class, Json.write(Open.Form.class, step)))
                        .isEqualTo(step));
        assertThat(WAITINGS)
                .allSatisfy(step -> assertThat(Json.read(Waiting.class, Json.write(Waiting.class, step)))
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
