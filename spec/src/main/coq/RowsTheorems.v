(** * Eq. 12 and Lemma 2.2 for a tensor of several rows

    The tensor steps of SGDP and AdamP ([Steps.v], [AdamSteps.v]) decide by eq. 11 which rows are
    projected, or whether the tensor is as one vector.  Here is what the paper's statements about one
    vector say of them: in the layer view of the tensor, in the channel view of each row and, summed, of
    the tensor. *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Families Rows RowsSpace RowsSteps
  ScaleInvariance ScaleInvarianceTheorems Plane PlaneVectors Sums Steps AdamSteps Momentum MomentumRecursion
  MomentumTheorems AdamP AdamPTheorems.

Local Open Scope R_scope.

(** ** SGDP *)

Section Sgdp.

Context {V : InnerProductSpace} {m : nat} (c : HeavyBall RealScalars) (b : Buffer) (r : Rule RealScalars)
  (s : MomentumState (RowsSpace m V)) (g : RowsSpace m V).

Let w : RowsSpace m V := weight s.
Let p : RowsSpace m V := update c (next_buffer c s g) g.
Let decision : Decision (m := m) := decide (S := V) r w g.
Let next : RowsSpace m V := weight (sgdp_step (S := V) c None b r s g).

(** Section 3.1, eq. 12 in the layer view.  Where eq. 11 has a tensor projected as one vector, a step of
    SGDP adds [eta^2 |q|^2] to the tensor's squared norm, exactly, with any momentum, dampening,
    look-ahead and buffer.  There must be no decay; a zero weight is allowed, for projecting along it is
    the identity here. *)
Theorem eq_12_layer_view : decision = AsOne ->
  sqnorm next = sqnorm w + rate c ^ 2 * sqnorm (project w p).
Proof.
  intro H; unfold next, sgdp_step; change (decide (S := V) r (weight s) g) with decision; rewrite H.
  apply stepped_growth_as_one.
Qed.

(** Section 3.1, eq. 12 in the channel view, row by row.  The squared norm of each row that is projected
    grows by [eta^2] times that of its own [q]; a row that is not moves along its own update. *)
Theorem eq_12_channel_view : forall (e : family bool m) (k : nat), decision = ByRow e ->
  (chosen e k = true ->
    sqnorm (row k next) = sqnorm (row k w) + rate c ^ 2 * sqnorm (project (row k w) (row k p))) /\
  (chosen e k = false -> row k next = minus (row k w) (scale (rate c) (row k p))).
Proof.
  intros e k H; unfold next, sgdp_step; change (decide (S := V) r (weight s) g) with decision; rewrite H.
  split; intro Hk.
  - apply stepped_row_growth, Hk.
  - assert (E := row_stepped (rate c) e (rate c) k w p); rewrite Hk in E; exact E.
Qed.

(** The same summed over the rows.  Eq. 12 holds for the tensor but for the radial parts of the rows that
    are not projected, with which the norm may also fall. *)
Theorem eq_12_channel_view_sum : forall e : family bool m, decision = ByRow e ->
  sqnorm next
    = sqnorm w + rate c ^ 2 * sqnorm (project_by (S := V) (ByRow e) w p : RowsSpace m V)
      - 2 * rate c * sum_below (fun k => if chosen e k then 0 else dot (row k w) (row k p)) m.
Proof.
  intros e H; unfold next, sgdp_step; change (decide (S := V) r (weight s) g) with decision; rewrite H.
  apply stepped_growth_by_row.
Qed.

(** Under the released code's verdict, all rows or none, no such row is left: whenever eq. 11 projects
    anything, in either view, eq. 12 holds for the tensor. *)
Theorem eq_12_all_rows : row_verdict r = AllRows -> decision <> Unprojected ->
  sqnorm next = sqnorm w + rate c ^ 2 * sqnorm (project_by (S := V) decision w p : RowsSpace m V).
Proof. intros Hr Hd; apply all_rows_growth; assumption. Qed.

End Sgdp.

(** ** AdamP *)

Section AdamP.

Context {V : InnerProductSpace} (times over : V -> V -> V) (roots : V -> V) (raised : R -> V -> V)
  (root : R -> R) {m : nat}.

Notation E := (with_elements V times over roots raised root).

Context (c : Betas RealScalars) (look_ahead : bool) (r : Rule RealScalars)
  (s : AdamState (elementwise_rows m E)) (g : RowsSpace m V).

Let w : RowsSpace m V := adam_weight s.
Let p : RowsSpace m V := direction_of (E := elementwise_rows m E) c look_ahead s g.
Let eta : R := step_size c (S (adam_seen s)).
Let decision : Decision (m := m) := decide (S := V) r w g.
Let next : RowsSpace m V := adam_weight (adamp_step (E := E) c None look_ahead r s g).

(** Eq. 12 for Algorithm 2 in the layer view.  As for SGDP, only the projection counts: moments, roots,
    the division, [epsilon], bias correction and look-ahead may be anything.  There must be no decay; the
    rate is the bias-corrected one where the code corrects it. *)
Theorem adamp_eq_12_layer_view : decision = AsOne ->
  sqnorm next = sqnorm w + eta ^ 2 * sqnorm (project w p).
Proof.
  intro H; unfold next, adamp_step; change (decide (S := E) r (adam_weight s) g) with decision; rewrite H.
  apply stepped_growth_as_one.
Qed.

(** Eq. 12 for Algorithm 2 in the channel view, row by row. *)
Theorem adamp_eq_12_channel_view : forall (e : family bool m) (k : nat), decision = ByRow e ->
  (chosen e k = true ->
    sqnorm (row k next) = sqnorm (row k w) + eta ^ 2 * sqnorm (project (row k w) (row k p))) /\
  (chosen e k = false -> row k next = minus (row k w) (scale eta (row k p))).
Proof.
  intros e k H; unfold next, adamp_step; change (decide (S := E) r (adam_weight s) g) with decision; rewrite H.
  split; intro Hk.
  - apply (stepped_row_growth (learning_rate c) e eta k w p), Hk.
  - assert (A := row_stepped (learning_rate c) e eta k w p); rewrite Hk in A; exact A.
Qed.

(** The same summed over the rows: Adam's direction is not orthogonal to the weight even at the first
    step, so the last term is not 0 in general. *)
Theorem adamp_eq_12_channel_view_sum : forall e : family bool m, decision = ByRow e ->
  sqnorm next
    = sqnorm w + eta ^ 2 * sqnorm (project_by (S := V) (ByRow e) w p : RowsSpace m V)
      - 2 * eta * sum_below (fun k => if chosen e k then 0 else dot (row k w) (row k p)) m.
Proof.
  intros e H; unfold next, adamp_step; change (decide (S := E) r (adam_weight s) g) with decision; rewrite H.
  apply (stepped_growth_by_row (learning_rate c) e eta w p).
Qed.

(** Under the released code's verdict eq. 12 holds for the tensor whenever anything is projected. *)
Theorem adamp_eq_12_all_rows : row_verdict r = AllRows -> decision <> Unprojected ->
  sqnorm next = sqnorm w + eta ^ 2 * sqnorm (project_by (S := V) decision w p : RowsSpace m V).
Proof. intros Hr Hd; apply (all_rows_growth r (learning_rate c) eta w g p); assumption. Qed.

End AdamP.

(** ** Momentum *)

Section Momentum.

Context {V : InnerProductSpace} {m : nat}.

(** Lemma 2.2 for a tensor that is scale-invariant as a whole (the layer view), in terms of its rows:
    their squared norms add up. *)
Theorem lemma_2_2_layer_view : forall (eta beta : R) (start : RowsSpace m V) (g : nat -> RowsSpace m V) t,
  let w := momentum_weight eta beta start g in
  let p := momentum_update eta beta start g in
  let squares (x : RowsSpace m V) := sum_below (fun k => sqnorm (row k x)) m in
  on_scale_invariant w g ->
  squares (w (S t))
    = squares (w t) + eta ^ 2 * squares (p t)
      + 2 * eta ^ 2 * sum_below (fun k => beta ^ (t - k) * squares (p k)) t.
Proof.
  intros eta beta start g t w p squares H.
  assert (Q : forall x, squares x = sqnorm x) by (intro x; symmetry; apply dot_rows).
  rewrite !Q, (sum_below_ext _ (fun k => beta ^ (t - k) * sqnorm (p k))) by (intros; rewrite Q; reflexivity).
  apply lemma_2_2, H.
Qed.

Lemma row_of_momentum : forall (eta beta : R) (start : RowsSpace m V) (g : nat -> RowsSpace m V) k t,
  let s := momentum_state eta beta start g t in
  let s' := momentum_state eta beta (row k start) (fun t => row k (g t)) t in
  row k (weight s : RowsSpace m V) = weight s' /\ row k (buffer s : RowsSpace m V) = buffer s'.
Proof.
  intros eta beta start g k t; induction t as [| t [W P]]; [split; [reflexivity | apply row_origin] |].
  cbv zeta in W, P.
  assert (B : row k (buffer (momentum_state eta beta start g (S t)) : RowsSpace m V)
    = buffer (momentum_state eta beta (row k start) (fun t => row k (g t)) (S t))).
  { change (row k (plus (scale beta (buffer (momentum_state eta beta start g t) : RowsSpace m V)) (g t))
      = plus (scale beta (buffer (momentum_state eta beta (row k start) (fun t => row k (g t)) t))) (row k (g t))).
    rewrite row_plus, row_scale, P; reflexivity. }
  split; [| exact B].
  change (row k (minus (weight (momentum_state eta beta start g t) : RowsSpace m V)
      (scale eta (buffer (momentum_state eta beta start g (S t)) : RowsSpace m V)))
    = minus (weight (momentum_state eta beta (row k start) (fun t => row k (g t)) t))
        (scale eta (buffer (momentum_state eta beta (row k start) (fun t => row k (g t)) (S t))))).
  rewrite row_minus, row_scale, B, W; reflexivity.
Qed.

(** Lemma 2.2 in the channel view.  Of row [k] alone is asked that its gradients are those of
    scale-invariant functions of that row; then it obeys the lemma, whatever the other rows do. *)
Theorem lemma_2_2_channel_view :
  forall (eta beta : R) (start : RowsSpace m V) (g : nat -> RowsSpace m V) k t,
  let w t := row k (momentum_weight eta beta start g t : RowsSpace m V) in
  let p t := row k (momentum_update eta beta start g t : RowsSpace m V) in
  on_scale_invariant w (fun t => row k (g t)) ->
  sqnorm (w (S t))
    = sqnorm (w t) + eta ^ 2 * sqnorm (p t)
      + 2 * eta ^ 2 * sum_below (fun j => beta ^ (t - j) * sqnorm (p j)) t.
Proof.
  intros eta beta start g k t w p H.
  assert (W : forall t, w t = momentum_weight eta beta (row k start) (fun t => row k (g t)) t)
    by (intro; apply row_of_momentum).
  assert (P : forall t, p t = momentum_update eta beta (row k start) (fun t => row k (g t)) t)
    by (intro; apply (row_of_momentum eta beta start g k (S _))).
  rewrite (sum_below_ext _ (fun j => beta ^ (t - j)
    * sqnorm (momentum_update eta beta (row k start) (fun t => row k (g t)) j))) by (intros; rewrite P; reflexivity).
  rewrite !W, P; apply lemma_2_2; intro i; rewrite <- W; apply H.
Qed.

End Momentum.

(** ** Instances *)

(** Two rows of the plane; the first is orthogonal to its gradient, the second is not. *)
Definition two_weights : RowsSpace 2 plane := (slanted, (in_plane 1 0, tt)).
Definition two_gradients : RowsSpace 2 plane := (tangent, (in_plane 3 1, tt)).

(** No row is orthogonal to its gradient here, but the tensor is. *)
Definition balanced_gradients : RowsSpace 2 plane := (in_plane 1 (-1), (in_plane (-1) 0, tt)).

(** The paper's delta, both views, and the released code's verdict on request. *)
Definition two_views (verdict : RowVerdict) : Rule RealScalars :=
  {| delta := / 10;
     views := cons Channel (cons Layer nil);
     row_verdict := verdict;
     zero_cosine := CountsAsZero |}.

Lemma less_false : forall x y : R, y <= x -> Rless x y = false.
Proof. intros x y H; unfold Rless; destruct Rlt_dec; [lra | reflexivity]. Qed.

Ltac decides :=
  unfold decide, decide_in, answer, looks_orthogonal; cbn -[Rless Rplus Rmult Rinv IZR]; reals;
  repeat (cbn -[Rless Rplus Rmult Rinv IZR];
    match goal with
    | |- context [Rless ?a ?b] => first [rewrite (less_true a b) by lra | rewrite (less_false a b) by lra]
    end);
  reflexivity.

Lemma first_row_decided :
  decide (S := plane) (two_views EachRow) two_weights two_gradients = ByRow (m := 2) (true, (false, tt)).
Proof. decides. Qed.

Lemma whole_decided : forall verdict,
  decide (S := plane) (two_views verdict) two_weights balanced_gradients = AsOne (m := 2).
Proof. intros []; decides. Qed.

(** Momentum 9/10 and look-ahead, under way with a buffer that is not orthogonal to the weight. *)
Definition two_moving : MomentumState (RowsSpace 2 plane) :=
  {| weight := two_weights; buffer := two_weights; seen := 3 |}.
Definition ball : HeavyBall RealScalars := looking_ahead (/ 10) (9 / 10).

Definition after_step (b : Buffer) (verdict : RowVerdict) (g : RowsSpace 2 plane) : RowsSpace 2 plane :=
  weight (sgdp_step (S := plane) ball None b (two_views verdict) two_moving g).
Definition before_projection (g : RowsSpace 2 plane) : RowsSpace 2 plane :=
  update ball (next_buffer ball two_moving g) g.

Example eq_12_layer_view_instance :
  sqnorm (after_step Separate EachRow balanced_gradients)
    = sqnorm two_weights + (/ 10) ^ 2 * sqnorm (project two_weights (before_projection balanced_gradients)).
Proof. apply (eq_12_layer_view ball Separate (two_views EachRow) two_moving), whole_decided. Qed.

(** The first row is projected, the second is not. *)
Example eq_12_channel_view_instance :
  let p := before_projection two_gradients in
  let next := after_step Overwritten EachRow two_gradients in
  sqnorm (row 0 next) = sqnorm slanted + (/ 10) ^ 2 * sqnorm (project slanted (row 0 p)) /\
  row 1 next = minus (in_plane 1 0) (scale (/ 10) (row 1 p)).
Proof.
  assert (H := fun k => eq_12_channel_view ball Overwritten (two_views EachRow) two_moving two_gradients
    _ k first_row_decided).
  split; [apply (H O); reflexivity | apply (H (S O)); reflexivity].
Qed.

(** What the second row keeps is its radial part, [(1, 0).p] with [p = (1 + 9/10) g + (9/10)^2 w]. *)
Example eq_12_channel_view_sum_instance :
  sqnorm (after_step Separate EachRow two_gradients)
    = sqnorm two_weights
      + (/ 10) ^ 2 * sqnorm (project_by (S := plane) (ByRow (m := 2) (true, (false, tt))) two_weights
          (before_projection two_gradients) : RowsSpace 2 plane)
      - 2 * / 10 * (651 / 100).
Proof.
  assert (H := eq_12_channel_view_sum ball Separate (two_views EachRow) two_moving two_gradients
    _ first_row_decided).
  unfold after_step; rewrite H; f_equal; cbn; reals; field.
Qed.

Example eq_12_all_rows_instance :
  sqnorm (after_step Separate AllRows balanced_gradients)
    = sqnorm two_weights + (/ 10) ^ 2 * sqnorm (project two_weights (before_projection balanced_gradients)).
Proof.
  assert (H := eq_12_all_rows ball Separate (two_views AllRows) two_moving balanced_gradients eq_refl).
  rewrite whole_decided in H; apply H; discriminate.
Qed.

(** AdamP's released settings, under way. *)
Definition two_elements : Elementwise RealScalars := elementwise_rows 2 (real_elements 2).
Definition two_adam : AdamState two_elements :=
  @Build_AdamState RealScalars two_elements two_weights two_weights two_weights 1.

Definition after_adamp (verdict : RowVerdict) (g : RowsSpace 2 plane) : RowsSpace 2 plane :=
  adam_weight (adamp_step (E := real_elements 2) released None true (two_views verdict) two_adam g).
Definition adam_direction (g : RowsSpace 2 plane) : RowsSpace 2 plane :=
  direction_of (E := two_elements) released true two_adam g.

Lemma second_rate : step_size released 2 = 50 / 19.
Proof. cbn; reals; field. Qed.

Example adamp_eq_12_layer_view_instance :
  sqnorm (after_adamp EachRow balanced_gradients)
    = sqnorm two_weights + (50 / 19) ^ 2 * sqnorm (project two_weights (adam_direction balanced_gradients)).
Proof.
  rewrite <- second_rate.
  apply (adamp_eq_12_layer_view plane_times plane_over plane_roots plane_raised sqrt released true
    (two_views EachRow) two_adam), whole_decided.
Qed.

Example adamp_eq_12_channel_view_instance :
  let p := adam_direction two_gradients in
  let next := after_adamp EachRow two_gradients in
  sqnorm (row 0 next) = sqnorm slanted + (50 / 19) ^ 2 * sqnorm (project slanted (row 0 p)) /\
  row 1 next = minus (in_plane 1 0) (scale (50 / 19) (row 1 p)).
Proof.
  rewrite <- second_rate.
  assert (H := fun k => adamp_eq_12_channel_view plane_times plane_over plane_roots plane_raised sqrt
    released true (two_views EachRow) two_adam two_gradients _ k first_row_decided).
  split; [apply (H O); reflexivity | apply (H (S O)); reflexivity].
Qed.

Example adamp_eq_12_channel_view_sum_instance :
  let p := adam_direction two_gradients in
  sqnorm (after_adamp EachRow two_gradients)
    = sqnorm two_weights
      + (50 / 19) ^ 2
        * sqnorm (project_by (S := plane) (ByRow (m := 2) (true, (false, tt))) two_weights p : RowsSpace 2 plane)
      - 2 * (50 / 19) * (0 + 0 + dot (in_plane 1 0) (row 1 p)).
Proof.
  rewrite <- second_rate.
  apply (adamp_eq_12_channel_view_sum plane_times plane_over plane_roots plane_raised sqrt
    released true (two_views EachRow) two_adam two_gradients _ first_row_decided).
Qed.

Example adamp_eq_12_all_rows_instance :
  sqnorm (after_adamp AllRows balanced_gradients)
    = sqnorm two_weights + (50 / 19) ^ 2 * sqnorm (project two_weights (adam_direction balanced_gradients)).
Proof.
  rewrite <- second_rate.
  assert (H := adamp_eq_12_all_rows plane_times plane_over plane_roots plane_raised sqrt released true
    (two_views AllRows) two_adam balanced_gradients eq_refl).
  rewrite whole_decided in H; apply H; discriminate.
Qed.

(** Gradients of the quotients of two tensors by the squared norm, a new one at each step. *)
Definition tensor_gradient (t : nat) (w : RowsSpace 2 plane) : RowsSpace 2 plane :=
  quotient_gradient (plus two_gradients (scale (INR t) two_weights)) balanced_gradients w.

Example lemma_2_2_layer_view_instance :
  let g := momentum_gradients tensor_gradient two_weights (/ 10) (9 / 10) in
  let w := momentum_weight (/ 10) (9 / 10) two_weights g in
  let p := momentum_update (/ 10) (9 / 10) two_weights g in
  let squares (x : RowsSpace 2 plane) := sum_below (fun k => sqnorm (row k x)) 2 in
  forall t, squares (w (S t))
    = squares (w t) + (/ 10) ^ 2 * squares (p t)
      + 2 * (/ 10) ^ 2 * sum_below (fun k => (9 / 10) ^ (t - k) * squares (p k)) t.
Proof.
  intros g w p squares t; apply lemma_2_2_layer_view, momentum_gradients_exist; [| | lra | lra].
  - intros k v Hv; eexists (quotient _ _).
    split; [apply quotient_scale_invariant | apply quotient_has_gradient, Hv].
  - apply nonzero_of_positive; cbn; reals; lra.
Qed.

(** The first row has the gradients of section 2's runs, the second none of the kind. *)
Definition half_scale_invariant (t : nat) : RowsSpace 2 plane :=
  (momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) t, (in_plane 1 (INR t), tt)).
Definition half_start : RowsSpace 2 plane := (corner, (in_plane 1 0, tt)).

Example lemma_2_2_channel_view_instance :
  let w t := row 0 (momentum_weight (1 / 10) (9 / 10) half_start half_scale_invariant t : RowsSpace 2 plane) in
  let p t := row 0 (momentum_update (1 / 10) (9 / 10) half_start half_scale_invariant t : RowsSpace 2 plane) in
  forall t, sqnorm (w (S t))
    = sqnorm (w t) + (1 / 10) ^ 2 * sqnorm (p t)
      + 2 * (1 / 10) ^ 2 * sum_below (fun j => (9 / 10) ^ (t - j) * sqnorm (p j)) t.
Proof.
  intros w p t; apply lemma_2_2_channel_view; intro i.
  destruct (row_of_momentum (1 / 10) (9 / 10) half_start half_scale_invariant 0 i) as [W _].
  unfold momentum_weight; cbv beta; rewrite W; exact (drifting_momentum i).
Qed.
