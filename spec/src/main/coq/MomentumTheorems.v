(** * Growth of the norm: Lemmas 2.1 and 2.2, eq. 12

    The paper's statements for whole runs of the step of [Steps.v].  Nothing is asked of [eta] and
    [beta] where nothing is said: the identities hold for any reals. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems
  Plane Sums Steps Momentum.

Local Open Scope R_scope.

Section Theorems.
Context {V : InnerProductSpace}.
Implicit Types (w g p : nat -> V) (eta beta : R).

Lemma orthogonal_of_scale_invariant : forall w g t,
  on_scale_invariant w g -> dot (w t) (g t) = 0.
Proof. intros w g t H; destruct (H t) as [f [Hf Hg]]; apply (eq_4_orthogonality f); assumption. Qed.

(** ** The recursion that the proofs are by induction on, and its link with the step *)

(** Eq. 7 with a schedule, as equations between sequences. *)
Record momentum_recursion (eta beta : nat -> R) (w p g : nat -> V) : Prop := {
  first_update : p O = g O;
  next_update : forall t, p (S t) = plus (scale (beta (S t)) (p t)) (g (S t));
  next_weight : forall t, w (S t) = minus (w t) (scale (eta t) (p t))
}.

Lemma scheduled_run_recursion : forall (eta beta : nat -> R) (start : V) g,
  momentum_recursion eta beta (scheduled_weight eta beta start g)
    (scheduled_update eta beta start g) g.
Proof.
  intros eta beta start g; split; [| reflexivity ..].
  change (plus (scale (beta O) origin) (g O) = g O); equal_vectors.
Qed.

Lemma momentum_run_recursion : forall eta beta (start : V) g,
  momentum_recursion (fun _ => eta) (fun _ => beta) (momentum_weight eta beta start g)
    (momentum_update eta beta start g) g.
Proof.
  intros eta beta start g; split; [| reflexivity ..].
  change (plus (scale beta origin) (g O) = g O); equal_vectors.
Qed.

Lemma growth_of_step : forall (w p : V) eta,
  sqnorm (minus w (scale eta p)) = sqnorm w - 2 * eta * dot w p + eta ^ 2 * sqnorm p.
Proof. intros w p eta; expand_goal; rewrite (dot_comm V p w); reals; ring. Qed.

Lemma radial_start : forall (eta beta : nat -> R) w p g,
  momentum_recursion eta beta w p g -> on_scale_invariant w g -> dot (w O) (p O) = 0.
Proof. intros eta beta w p g [-> _ _] H; apply orthogonal_of_scale_invariant, H. Qed.

Lemma radial_next : forall (eta beta : nat -> R) w p g t,
  momentum_recursion eta beta w p g -> on_scale_invariant w g ->
  dot (w (S t)) (p (S t)) = beta (S t) * (dot (w t) (p t) - eta t * sqnorm (p t)).
Proof.
  intros eta beta w p g t [_ P W] H.
  rewrite P, dot_plus_r, (orthogonal_of_scale_invariant w g), W by exact H.
  expand_goal; ring.
Qed.

(** What is left at step [t] of a contribution of step [k]: the momenta in between. *)
Definition retained (beta : nat -> R) (k t : nat) : R := product_below (fun j => beta (k + 1 + j)%nat) (t - k).

Lemma retained_next : forall (beta : nat -> R) k t, (k < t)%nat ->
  retained beta k (S t) = beta (S t) * retained beta k t.
Proof.
  intros beta k t H; unfold retained.
  replace (S t - k)%nat with (S (t - k)) by lia; cbn [product_below].
  replace (k + 1 + (t - k))%nat with (S t) by lia; ring.
Qed.

Lemma retained_once : forall (beta : nat -> R) t, retained beta t (S t) = beta (S t).
Proof.
  intros beta t; unfold retained; replace (S t - t)%nat with 1%nat by lia; cbn.
  replace (t + 1 + 0)%nat with (S t) by lia; ring.
Qed.

Lemma radial_closed_form : forall (eta beta : nat -> R) w p g t,
  momentum_recursion eta beta w p g -> on_scale_invariant w g ->
  dot (w t) (p t) = - sum_below (fun k => eta k * retained beta k t * sqnorm (p k)) t.
Proof.
  intros eta beta w p g t R H; induction t as [| t IH].
  - cbn; rewrite (radial_start eta beta w p g) by assumption; reals; ring.
  - rewrite (radial_next eta beta w p g), IH by assumption; cbn [sum_below]; rewrite retained_once.
    rewrite (sum_below_ext (fun k => eta k * retained beta k (S t) * sqnorm (p k))
      (fun k => beta (S t) * (eta k * retained beta k t * sqnorm (p k)))).
    + rewrite sum_below_scale; reals; ring.
    + intros k Hk; rewrite retained_next by exact Hk; reals; ring.
Qed.

Lemma radial_constant : forall eta beta w p g t,
  momentum_recursion (fun _ => eta) (fun _ => beta) w p g -> on_scale_invariant w g ->
  dot (w t) (p t) = - eta * discounted beta (fun k => sqnorm (p k)) t.
Proof.
  intros eta beta w p g t R H; induction t as [| t IH].
  - rewrite discounted_zero, (radial_start _ _ w p g R H); reals; ring.
  - rewrite discounted_next, (radial_next _ _ w p g t R H), IH; reals; ring.
Qed.

(** ** Gradient descent *)

(** Lemma 2.1, eq. 6, at every step of a run; here [p_t = g_t], the gradient at [w_t] of any
    scale-invariant function, a new one at each step if one likes. *)
Theorem lemma_2_1 : forall eta (start : V) g t,
  on_scale_invariant (descent_weight eta start g) g ->
  sqnorm (descent_weight eta start g (S t))
    = sqnorm (descent_weight eta start g t) + eta ^ 2 * sqnorm (g t).
Proof.
  intros eta start g t H; cbn; unfold descent_step; rewrite growth_of_step.
  fold (descent_weight eta start g t); rewrite (orthogonal_of_scale_invariant _ g t H); reals; ring.
Qed.

(** ** Momentum *)

(** The invariant of appendix A's induction, eq. A.3 and A.4: the radial part of the momentum. *)
Theorem lemma_2_2_invariant : forall eta beta (start : V) g t,
  let w := momentum_weight eta beta start g in
  let p := momentum_update eta beta start g in
  on_scale_invariant w g ->
  dot (w t) (p t) = - eta * sum_below (fun k => beta ^ (t - k) * sqnorm (p k)) t.
Proof. intros eta beta start g t w p; apply radial_constant, momentum_run_recursion. Qed.

(** Lemma 2.2, eq. 8, at every step of a run. *)
Theorem lemma_2_2 : forall eta beta (start : V) g t,
  let w := momentum_weight eta beta start g in
  let p := momentum_update eta beta start g in
  on_scale_invariant w g ->
  sqnorm (w (S t))
    = sqnorm (w t) + eta ^ 2 * sqnorm (p t)
      + 2 * eta ^ 2 * sum_below (fun k => beta ^ (t - k) * sqnorm (p k)) t.
Proof.
  intros eta beta start g t w p H.
  rewrite (next_weight _ _ _ _ _ (momentum_run_recursion eta beta start g)).
  rewrite growth_of_step, lemma_2_2_invariant by exact H; fold w p; reals; ring.
Qed.

(** ** Schedules

    The paper's experiments schedule the learning rate.  Its lemmas are printed for a constant one;
    these are the same for [eta_t] and [beta_t]. *)

(** One step of the radial part, and its start. *)
Theorem scheduled_invariant : forall (eta beta : nat -> R) (start : V) g,
  let w := scheduled_weight eta beta start g in
  let p := scheduled_update eta beta start g in
  on_scale_invariant w g ->
  dot (w O) (p O) = 0 /\
  forall t, dot (w (S t)) (p (S t)) = beta (S t) * (dot (w t) (p t) - eta t * sqnorm (p t)).
Proof.
  intros eta beta start g w p H; split.
  - apply (radial_start eta beta w p g); [apply scheduled_run_recursion | exact H].
  - intro t; apply (radial_next eta beta w p g); [apply scheduled_run_recursion | exact H].
Qed.

Lemma scheduled_nonpositive : forall (eta beta : nat -> R) w p g t,
  momentum_recursion eta beta w p g -> on_scale_invariant w g ->
  (forall t, 0 <= eta t) -> (forall t, 0 <= beta t) -> dot (w t) (p t) <= 0.
Proof.
  intros eta beta w p g t R H He Hb; induction t as [| t IH].
  - rewrite (radial_start eta beta w p g R H); lra.
  - rewrite (radial_next eta beta w p g t R H).
    assert (N := dot_nonneg V (p t)); specialize (He t); specialize (Hb (S t)); unfold sqnorm; reals.
    assert (0 <= eta t * dot (p t) (p t)) by (apply Rmult_le_pos; assumption).
    assert (0 <= beta (S t) * (eta t * dot (p t) (p t) - dot (w t) (p t))) by (apply Rmult_le_pos; lra).
    lra.
Qed.

(** Whatever the schedule, the momentum has no part outward along the weight: the step [-eta p] never
    shortens the weight, and the norm grows at least as in Lemma 2.1 with the same updates.  The rates
    must not be negative; that is the paper's [eta > 0] and [beta in (0, 1)] and less. *)
Theorem scheduled_sign : forall (eta beta : nat -> R) (start : V) g t,
  let w := scheduled_weight eta beta start g in
  let p := scheduled_update eta beta start g in
  on_scale_invariant w g -> (forall t, 0 <= eta t) -> (forall t, 0 <= beta t) ->
  dot (w t) (p t) <= 0 /\ sqnorm (w t) + eta t ^ 2 * sqnorm (p t) <= sqnorm (w (S t)).
Proof.
  intros eta beta start g t w p H He Hb.
  assert (R := scheduled_run_recursion eta beta start g); fold w p in R.
  assert (D := scheduled_nonpositive eta beta w p g t R H He Hb); split; [exact D |].
  rewrite (next_weight _ _ _ _ _ R), growth_of_step; specialize (He t).
  assert (0 <= eta t * - dot (w t) (p t)) by (apply Rmult_le_pos; reals; lra); reals; lra.
Qed.

(** Lemma 2.2 under a schedule: the contribution of step [k] is weighed with its own learning rate and
    with the momenta of the steps since. *)
Theorem scheduled_growth : forall (eta beta : nat -> R) (start : V) g t,
  let w := scheduled_weight eta beta start g in
  let p := scheduled_update eta beta start g in
  on_scale_invariant w g ->
  sqnorm (w (S t))
    = sqnorm (w t) + eta t ^ 2 * sqnorm (p t)
      + 2 * eta t * sum_below (fun k => eta k * retained beta k t * sqnorm (p k)) t.
Proof.
  intros eta beta start g t w p H.
  assert (R := scheduled_run_recursion eta beta start g); fold w p in R.
  rewrite (next_weight _ _ _ _ _ R), growth_of_step, (radial_closed_form eta beta w p g t R H); reals; ring.
Qed.

(** ** SGDP *)

Lemma project_orthogonal : forall x y : V, x <> origin -> dot x (project x y) = 0.
Proof.
  intros x y Hx; assert (P := dot_positive x Hx); unfold project; expand_goal; field; lra.
Qed.

(** Eq. 12, for one step of SGDP's definition in eq. 11's first branch, whatever the momentum and the
    gradient.  The weight must not be 0, where eq. 10 has no meaning; there is no eps and no decay. *)
Theorem eq_12 : forall eta beta (s : MomentumState V) (b : Buffer) (g : V),
  weight s <> origin ->
  let q := project (weight s) (plus (scale beta (buffer s)) g) in
  sqnorm (weight (sgdp_step_if true (heavy_ball eta beta) None b s g))
    = sqnorm (weight s) + eta ^ 2 * sqnorm q.
Proof.
  intros eta beta s b g Hw q.
  change (sqnorm (minus (weight s) (scale eta q)) = sqnorm (weight s) + eta ^ 2 * sqnorm q).
  rewrite growth_of_step.
  unfold q at 1; rewrite project_orthogonal by exact Hw; reals; ring.
Qed.

(** Eq. 12 summed over a run of SGDP that projects at every step.  That the weight is not 0 is asked of
    the start alone: the norm does not fall on the way. *)
Theorem eq_12_run : forall eta beta (start : V) g t, start <> origin ->
  let w := projected_weight eta beta start g in
  let q := projected_update eta beta start g in
  w t <> origin /\ sqnorm (w t) = sqnorm start + eta ^ 2 * sum_below (fun k => sqnorm (q k)) t.
Proof.
  intros eta beta start g t Hs w q; induction t as [| t [Hw IH]].
  - split; [exact Hs | cbn; reals; ring].
  - assert (E : sqnorm (w (S t)) = sqnorm (w t) + eta ^ 2 * sqnorm (q t)).
    { apply (eq_12 eta beta (projected_state eta beta start g t) Separate (g t)), Hw. }
    split.
    + apply nonzero_of_positive; change (0 < sqnorm (w (S t))); rewrite E.
      assert (P := dot_positive _ Hw); assert (N := dot_nonneg V (q t)); unfold sqnorm; reals.
      assert (0 <= eta ^ 2 * dot (q t) (q t)) by (apply Rmult_le_pos; [apply pow2_ge_0 | exact N]); lra.
    + rewrite E, IH; cbn; reals; ring.
Qed.

End Theorems.
