package adamp.proofs.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BansTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theorem t : False. Proof. Admitted.",
                "Theorem t : False. Proof. admit. Qed.",
                "Theorem t : False. Proof. { admit. } Qed.",
                "Ltac skip := admit. Theorem t : False. Proof. skip. Qed.",
                "Tactic Notation \"by\" \"magic\" := give_up.",
                "Axiom a : False.",
                "Local Axiom a : False.",
                "#[local] Axiom a : False.",
                "Axioms a b : False.",
                "(* harmless *) (* (* nested *) *) Axiom a : False.",
                "Definition s := \"(*\". Axiom a : False. Definition e := \"*)\".",
                "(* a quote \" hides *) the end \" *) Axiom a : False.",
                "Parameter p : False.",
                "Parameters p q : False.",
                "Conjecture c : False.",
                "Program Definition d : nat := _. Admit Obligations.",
                "Variable v : False.",
                "Variables v w : False.",
                "Hypothesis h : False.",
                "Hypotheses h i : False.",
                "Context (h : False).",
                "Section S. End S. Hypothesis h : False.",
                "Module M. Variable v : False. End M.",
                "Section S. Module N := M. End S. Variable v : False.",
                "#[bypass_check(guard)] Fixpoint f (n : nat) : False := f n.",
                "Unset Guard Checking.",
                "Unset\n  Universe  Checking.",
                "Local Unset Positivity Checking.",
                "Theorem t : False. Abort.",
                "Load \"other\".",
                "Declare Module M : T.",
                "Module Type T. End T.",
                "Module F (X : T). End F.",
                "Declare Instance i : Inhabited False.",
                "Declare ML Module \"plugin\".",
                "Add LoadPath \"elsewhere\" as Elsewhere.",
                "Primitive p := #int63_add.",
                "Symbol s : nat.",
                "Redirect \"file\" Print nat.",
                "Time Axiom a : False.",
                "Timeout 5 Axiom a : False.",
                "Definition d := 1. (* never closed",
                "Definition d := \"never closed",
                "Theorem t : True. Proof. exact I. Qed",
            })
    void whatWouldLetAProofCheatIsRefused(String text) {
        assertTrue(!findings(text).isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(* Admitted. Axiom a : False. *) Definition d := 1.",
                "(* (* Axiom *) Parameter *) Definition d := 1.",
                "(* \"*)\" Axiom *) Definition d := 1.",
                "Definition d := \"Axiom a : False. Admitted.\".",
                "Definition d := \"a doubled \"\" quote (* Axiom\".",
                "Section S. Variable v : nat. Hypothesis h : v = 1. Context (w : nat). End S.",
                "Section S. Section T. Variables v w : nat. End T. Variable u : nat. End S.",
                "Module M. Definition d := 1. End M. Module N := M.",
                "Definition admitted := 1. Lemma parameter_of' : True. Proof. exact I. Qed.",
                "Notation \"x , .. , y\" := (cons x .. (cons y nil) ..).",
                "Lemma l : True /\\ True. Proof. split. - exact I. - now auto. Qed.",
                "Set Implicit Arguments. Unset Strict Implicit.",
                "Ltac t := match goal with |- context [?x] => idtac end.",
                "Lemma l : True. Proof. {exact I. } Qed. Set Printing Width 80.",
            })
    void honestTextIsNot(String text) {
        assertEquals(List.of(), findings(text));
    }

    @Test
    void aFindingNamesFileAndLine() {
        List<Finding> findings = findings("(* one\n two *)\nDefinition d := 1.\n\nLemma l : False.\n  Admitted.\n");
        assertEquals(
                "X.v:6: 'Admitted' is refused: it leaves a statement unproved",
                findings.get(0).toString());
    }

    private static List<Finding> findings(String text) {
        return CoqFile.of("X", text).findings();
    }
}
