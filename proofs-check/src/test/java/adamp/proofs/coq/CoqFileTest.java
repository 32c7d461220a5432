package adamp.proofs.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoqFileTest {
    private static final CoqFile FILE = CoqFile.of("Sample", """
            (** Theorem in_prose : a comment declares nothing. *)
            From Coq Require Import Reals.  From Coquelicot
              Require Import Coquelicot.
            Open Scope R_scope.
            Section Growth.
              Variable x : R.
              Local Open Scope nat_scope.
              Let hidden := 1.
              Definition doubled := x + x.
              Theorem grows' : True. Proof. exact I. Qed.
              Module Inner. #[global] Instance shown : Inhabited nat := {}. End Inner.
            End Growth.
            Module Outer. Lemma step : True. Proof. exact I. Qed. Theorem bar : True. Proof. exact I. Qed. End Outer.
            Example grows_instance : True. Proof. exact I. Qed.
            Instance : Inhabited nat := {}.
            """);

    @Test
    void theoremsAreNamedWithTheModulesAroundThemAndNotTheSections() {
        assertEquals(
                List.of("grows'", "Outer.bar"),
                FILE.theorems().stream().map(Declaration::name).toList());
    }

    @Test
    void lemmasAndNamelessInstancesAreNotAudited() {
        assertEquals(
                List.of(
                        "Definition doubled",
                        "Theorem grows'",
                        "Instance Inner.shown",
                        "Theorem Outer.bar",
                        "Example grows_instance"),
                FILE.declarations().stream()
                        .map(each -> each.keyword() + " " + each.name())
                        .toList());
    }

    @Test
    void thePreambleIsWhatIsImportedOutsideOfSections() {
        assertEquals(
                List.of(
                        "From Coq Require Import Reals.",
                        "From Coquelicot Require Import Coquelicot.",
                        "Open Scope R_scope."),
                FILE.preamble());
        assertEquals(Set.of("Coq", "Coquelicot"), FILE.roots());
    }
}
