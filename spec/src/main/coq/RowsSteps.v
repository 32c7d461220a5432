(** * What a decision does to the norm of a tensor

    A step of a tensor along any update, with the decision of eq. 11 given: what SGDP's step and AdamP's
    have in common ([RowsTheorems.v]). *)

From Coq Require Import Reals Lra Lia List Bool.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct Families Rows RowsSpace Sums Steps
  MomentumRecursion AdamPTheorems.

Local Open Scope R_scope.

Section Decisions.

Context {V : InnerProductSpace} {m : nat}.
Implicit Types (w p : RowsSpace m V) (e : family bool m).

(** Whether row [k] is projected. *)
Definition chosen e (k : nat) : bool := row_or false m k e.

(** The weight after a step of that size along the update [p], with the decision given, without decay. *)
Definition stepped (rate : R) (d : Decision (m := m)) (size : R) w p : RowsSpace m V :=
  moved_by (S := V) rate None d size w (project_by (S := V) d w p).

Lemma row_projected : forall e k w p,
  row k (project_by (S := V) (ByRow e) w p : RowsSpace m V) = project_if (chosen e k) (row k w) (row k p).
Proof. intros; apply (row_of_map3 _ _ _ _ project_if false (origin : V) (origin : V)); reflexivity. Qed.

Lemma row_stepped : forall rate e size k w p,
  row k (stepped rate (ByRow e) size w p)
    = minus (row k w) (scale size (project_if (chosen e k) (row k w) (row k p))).
Proof.
  intros rate e size k w p; rewrite <- row_projected; unfold row at 1, stepped, moved_by, by_decision.
  apply (row_of_map3 _ _ _ _ (fun b => moved rate None b size) false (origin : V) (origin : V)).
  unfold moved; cbn; equal_vectors.
Qed.

Lemma stepped_row_growth : forall rate e size k w p, chosen e k = true ->
  sqnorm (row k (stepped rate (ByRow e) size w p))
    = sqnorm (row k w) + size ^ 2 * sqnorm (project (row k w) (row k p)).
Proof. intros rate e size k w p H; rewrite row_stepped, H; apply step_along_projection. Qed.

Lemma stepped_growth_by_row : forall rate e size w p,
  sqnorm (stepped rate (ByRow e) size w p)
    = sqnorm w + size ^ 2 * sqnorm (project_by (S := V) (ByRow e) w p : RowsSpace m V)
      - 2 * size * sum_below (fun k => if chosen e k then 0 else dot (row k w) (row k p)) m.
Proof.
  intros rate e size w p; unfold sqnorm; rewrite !dot_rows; reals.
  rewrite (sum_below_ext _ (fun k =>
    (dot (row k w) (row k w)
      + size ^ 2 * dot (row k (project_by (S := V) (ByRow e) w p : RowsSpace m V))
          (row k (project_by (S := V) (ByRow e) w p : RowsSpace m V)))
    + (- (2 * size)) * (if chosen e k then 0 else dot (row k w) (row k p)))).
  - rewrite !sum_below_plus, !sum_below_scale; ring.
  - intros k _; rewrite row_stepped, row_projected; destruct (chosen e k); cbn [project_if].
    + assert (E := step_along_projection size (row k w) (row k p)); unfold sqnorm in E; reals; rewrite E; ring.
    + assert (E := growth_of_step (row k w) (row k p) size); unfold sqnorm in E; reals; rewrite E; ring.
Qed.

Lemma stepped_growth_as_one : forall rate size w p,
  sqnorm (stepped rate AsOne size w p) = sqnorm w + size ^ 2 * sqnorm (project w p).
Proof. intros; apply (step_along_projection (V := RowsSpace m V)). Qed.

Lemma chosen_fill : forall b k, (k < m)%nat -> chosen (family_fill m b) k = b.
Proof.
  unfold chosen; intros b; induction m as [| n IH]; intros [| k] H; cbn; try lia; [reflexivity |].
  apply IH; lia.
Qed.

Lemma any_of_fill : forall b, family_any m (fun x => x) (family_fill m b) = true -> b = true.
Proof.
  intros []; [reflexivity |]; unfold family_any.
  induction m as [| n IH]; [discriminate | exact IH].
Qed.

(** Under the verdict on all rows the channel view projects all of them or does not pass. *)
Lemma all_rows_chosen : forall (r : Rule RealScalars) (w g : RowsSpace m V) e,
  row_verdict r = AllRows -> decide (S := V) r w g = ByRow e -> e = family_fill m true.
Proof.
  intros r w g e Hr; unfold decide; induction (views r) as [| [] rest IH]; [discriminate | |].
  - cbn [decide_in]; rewrite Hr; cbn [verdict].
    match goal with |- context [family_fill m ?b] => set (found := b) end.
    destruct (family_any m (fun b => b) (family_fill m found)) eqn:A; [| exact IH].
    intro H; injection H as <-; rewrite (any_of_fill _ A); reflexivity.
  - cbn [decide_in]; destruct (passes _); [discriminate | exact IH].
Qed.

Lemma all_rows_growth : forall (r : Rule RealScalars) rate size w (g p : RowsSpace m V),
  row_verdict r = AllRows -> decide (S := V) r w g <> Unprojected ->
  sqnorm (stepped rate (decide (S := V) r w g) size w p)
    = sqnorm w + size ^ 2 * sqnorm (project_by (S := V) (decide (S := V) r w g) w p : RowsSpace m V).
Proof.
  intros r rate size w g p Hr Hd; destruct (decide (S := V) r w g) as [| e |] eqn:D; [easy | |].
  - rewrite stepped_growth_by_row, (all_rows_chosen r w g e Hr D).
    rewrite (sum_below_ext _ (fun _ => 0)); [rewrite sum_below_constant; ring |].
    intros k Hk; rewrite chosen_fill by exact Hk; reflexivity.
  - apply stepped_growth_as_one.
Qed.

End Decisions.
