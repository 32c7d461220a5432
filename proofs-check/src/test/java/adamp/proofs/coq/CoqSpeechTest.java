package adamp.proofs.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Coq's programs print, as it was printed by version 8.16.1. */
class CoqSpeechTest {
    @Test
    void assumptionsAreReadByTheirNames() {
        String said = """
                Axioms:
                FunctionalExtensionality.functional_extensionality_dep
                  : forall (A : Type) (B : A -> Type) (f g : forall x : A, B x),
                    (forall x : A, f x = g x) -> f = g
                Classical_Prop.classic : forall P : Prop, P \\/ ~ P
                """;
        assertEquals(
                Optional.of(
                        List.of("Classical_Prop.classic", "FunctionalExtensionality.functional_extensionality_dep")),
                Axioms.in(said));
        assertEquals(Optional.of(List.of()), Axioms.in("Closed under the global context\n"));
        assertEquals(Optional.empty(), Axioms.in(""));
        assertEquals(Optional.empty(), Axioms.in("Axioms:\n"));
    }

    @Test
    void anErrorIsOneLineWithItsPlaceAndTheWarningsBeforeItAreLeftOut() {
        String said = """
                File "./Growth.v", line 2, characters 0-42:
                Warning:
                New coercion path [real; Finite] : Rbar >-> Rbar is not definitionally an identity function.
                [ambiguous-paths,typechecker]
                File "./Growth.v", line 14, characters 2-9:
                Error:
                In environment
                x : nat
                Unable to unify "x" with "S x".

                """;
        assertEquals(
                "Growth.v:14: Coq: In environment x : nat Unable to unify \"x\" with \"S x\".",
                CoqMessage.of("Growth.v", 1, said).toString());
    }

    @Test
    void aLibraryOfAnotherCoqIsSaidWithWhatToInstall() {
        String said = """
                File "./Growth.v", line 2, characters 0-42:
                Error: File /usr/lib/Coquelicot.vo has bad version number 81500 (expected 81600).
                It is corrupted or was compiled with another version of Coq.

                """;
        String line = CoqMessage.of("Growth.v", 1, said).toString();
        assertTrue(line.startsWith("Growth.v:2: Coq: File /usr/lib/Coquelicot.vo has bad version number"), line);
        assertTrue(line.endsWith("install them again from one place, as Debian's " + CoqMissing.PACKAGES + ")"), line);
    }

    @Test
    void aNumberThatIsNoVersionOfCoqIsNone() {
        assertEquals(Optional.empty(), CoqVersion.in("true (GNU coreutils) 9.4"));
    }

    @Test
    void anEndWithoutAWordSaysItsStatus() {
        assertEquals(
                "Growth.v: coqc failed: it ended with status 137",
                CoqMessage.of("Growth.v", 137, "").toString());
    }

    @Test
    void theSummaryOfCoqchkMayHoldAxiomsOfLibrariesOnly() {
        assertEquals(List.of(), Coqchk.judge(summary("Coq.Logic.Classical_Prop.classic", "<none>")));
        assertEquals(
                "coqchk: an axiom of our own: AdamP.Growth.cheat",
                Coqchk.judge(summary("AdamP.Growth.cheat", "<none>")).get(0).toString());
        List<Finding> unsafe = Coqchk.judge(summary("Coq.Logic.Classical_Prop.classic", "\n    AdamP.Growth.loop"));
        assertEquals(
                "coqchk: Constants/Inductives relying on unsafe (co)fixpoints: AdamP.Growth.loop",
                unsafe.get(0).toString());
        assertEquals(1, Coqchk.judge("Modules were successfully checked").size());
    }

    @Test
    void dependenciesAreThoseAmongOurOwnFiles() {
        Dependencies dependencies = Dependencies.parse(List.of("A", "B", "C"), new Programs.Ended(0, """
                        A.vo A.glob A.v.beautified A.required_vo: A.v
                        A.vio: A.v
                        B.vo B.glob B.v.beautified B.required_vo: B.v A.vo /usr/lib/coq/theories/Init/C.vo
                        C.vo C.glob C.v.beautified C.required_vo: C.v ./A.vo B.vo
                        """));
        assertEquals(List.of(), dependencies.findings());
        assertEquals(Set.of("A"), dependencies.of("B"));
        assertEquals(Set.of("A", "B"), dependencies.of("C"));
    }

    @Test
    void aCircleAndAMissingFileAreFindings() {
        Dependencies circle = Dependencies.parse(
                List.of("A", "B"), new Programs.Ended(0, "A.vo A.glob: A.v B.vo\nB.vo B.glob: B.v A.vo\n"));
        assertEquals(
                "A.v: requires itself by way of A, B", circle.findings().get(0).toString());
        Dependencies missing = Dependencies.parse(
                List.of("A"),
                new Programs.Ended(
                        0,
                        "A.vo A.glob: A.v\n*** Warning: in file A.v, library Nowhere is required from root AdamP and"
                                + "\n    has not been found in the loadpath!\n"));
        assertEquals(
                "A.v: requires AdamP.Nowhere, which is not there",
                missing.findings().get(0).toString());
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        CoqVersion version = CoqVersion.in("The Coq Proof Assistant, version 8.16.1\ncompiled with OCaml 4.13.1")
                .orElseThrow();
        assertEquals("8.16.1", version.text());
        assertEquals(0, version.compareTo(CoqVersion.TRIED));
        assertTrue(CoqVersion.in("version 8.9.1").orElseThrow().compareTo(CoqVersion.OLDEST) < 0);
        assertTrue(CoqVersion.in("The Rocq Prover, version 9.0+beta1")
                        .orElseThrow()
                        .compareTo(CoqVersion.TRIED)
                > 0);
    }

    private static String summary(String axiom, String unsafe) {
        return """

                CONTEXT SUMMARY
                ===============

                * Theory: Set is predicative

                * Axioms:
                    %s

                * Constants/Inductives relying on type-in-type: <none>

                * Constants/Inductives relying on unsafe (co)fixpoints: %s

                * Inductives whose positivity is assumed: <none>

                """.formatted(axiom, unsafe);
    }
}
