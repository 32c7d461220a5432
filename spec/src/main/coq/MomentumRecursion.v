(** * The recursion of momentum

    Eq. 7 as equations between sequences, with a learning rate and a momentum for each step; the runs
    of [Steps.v] obey it.  The theorems' inductions are here, and the runs that are their instances. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems
  Plane Sums Steps Momentum.

Local Open Scope R_scope.

Section Recursion.
Context {V : InnerProductSpace}.
Implicit Types (w g p : nat -> V) (eta beta : R).

(** All that the proofs use of scale invariance is eq. 4. *)
Definition perpendicular w g : Prop := forall t, dot (w t) (g t) = 0.

Lemma perpendicular_gradients : forall w g, on_scale_invariant w g -> perpendicular w g.
Proof. intros w g H t; destruct (H t) as [f [Hf Hg]]; apply (eq_4_orthogonality f); assumption. Qed.

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
  momentum_recursion eta beta w p g -> perpendicular w g -> dot (w O) (p O) = 0.
Proof. intros eta beta w p g [-> _ _] H; apply H. Qed.

Lemma radial_next : forall (eta beta : nat -> R) w p g t,
  momentum_recursion eta beta w p g -> perpendicular w g ->
  dot (w (S t)) (p (S t)) = beta (S t) * (dot (w t) (p t) - eta t * sqnorm (p t)).
Proof.
  intros eta beta w p g t [_ P W] H.
  rewrite P, dot_plus_r, H, W.
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
  momentum_recursion eta beta w p g -> perpendicular w g ->
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
  momentum_recursion (fun _ => eta) (fun _ => beta) w p g -> perpendicular w g ->
  dot (w t) (p t) = - eta * discounted beta (fun k => sqnorm (p k)) t.
Proof.
  intros eta beta w p g t R H; induction t as [| t IH].
  - rewrite discounted_zero, (radial_start _ _ w p g R H); reals; ring.
  - rewrite discounted_next, (radial_next _ _ w p g t R H), IH; reals; ring.
Qed.

Lemma scheduled_nonpositive : forall (eta beta : nat -> R) w p g t,
  momentum_recursion eta beta w p g -> perpendicular w g ->
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

(** ** Runs whose gradients exist

    A gradient exists off the origin, and a run never comes there: the norm does not fall. *)

Lemma weights_stay_nonzero : forall (eta beta : nat -> R) w p g,
  momentum_recursion eta beta w p g -> perpendicular w g ->
  (forall t, 0 <= eta t) -> (forall t, 0 <= beta t) -> w O <> origin -> forall t, w t <> origin.
Proof.
  intros eta beta w p g R H He Hb H0; induction t as [| t IH]; [exact H0 |].
  apply nonzero_of_positive; change (0 < sqnorm (w (S t))).
  rewrite (next_weight _ _ _ _ _ R), growth_of_step.
  assert (D := scheduled_nonpositive eta beta w p g t R H He Hb).
  assert (P := dot_positive _ IH); assert (N := dot_nonneg V (p t)); specialize (He t); unfold sqnorm; reals.
  assert (0 <= eta t * - dot (w t) (p t)) by (apply Rmult_le_pos; lra).
  assert (0 <= eta t ^ 2 * dot (p t) (p t)) by (apply Rmult_le_pos; [apply pow2_ge_0 | exact N]); lra.
Qed.

Lemma perpendicular_off_origin : forall w g : nat -> V,
  (forall t, w t <> origin -> scale_invariant_gradient (w t) (g t)) -> perpendicular w g.
Proof.
  intros w g H t; destruct (dot_nonneg V (w t)) as [P | Z].
  - apply nonzero_of_positive in P; destruct (H t P) as [f [Hf Hg]].
    apply (eq_4_orthogonality f); assumption.
  - symmetry in Z; rewrite (dot_definite V _ Z); apply dot_origin_l.
Qed.

Lemma scale_invariant_run : forall (eta beta : nat -> R) w p g,
  momentum_recursion eta beta w p g -> (forall t, 0 <= eta t) -> (forall t, 0 <= beta t) ->
  w O <> origin -> (forall t, w t <> origin -> scale_invariant_gradient (w t) (g t)) ->
  on_scale_invariant w g.
Proof.
  intros eta beta w p g R He Hb H0 H t; apply H.
  apply (weights_stay_nonzero eta beta w p g R); try assumption.
  apply perpendicular_off_origin, H.
Qed.

Lemma descent_stays_nonzero : forall eta (start : V) g,
  perpendicular (descent_weight eta start g) g -> start <> origin ->
  forall t, descent_weight eta start g t <> origin.
Proof.
  intros eta start g H H0; induction t as [| t IH]; [exact H0 |].
  apply nonzero_of_positive.
  change (0 < sqnorm (minus (descent_weight eta start g t) (scale eta (g t)))).
  rewrite growth_of_step, H.
  assert (P := dot_positive _ IH); assert (N := dot_nonneg V (g t)); unfold sqnorm; reals.
  assert (0 <= eta ^ 2 * dot (g t) (g t)) by (apply Rmult_le_pos; [apply pow2_ge_0 | exact N]); lra.
Qed.

Section Oracles.
Variables (G : nat -> V -> V) (start : V).
Hypothesis gradients : forall t (w : V), w <> origin -> scale_invariant_gradient w (G t w).
Hypothesis off_origin : start <> origin.

Lemma momentum_gradients_exist : forall eta beta, 0 <= eta -> 0 <= beta ->
  on_scale_invariant (momentum_weight eta beta start (momentum_gradients G start eta beta))
    (momentum_gradients G start eta beta).
Proof.
  intros eta beta He Hb.
  apply (scale_invariant_run (fun _ => eta) (fun _ => beta) _
    (momentum_update eta beta start (momentum_gradients G start eta beta))); try (intros; assumption).
  - apply momentum_run_recursion.
  - intros t Ht; unfold momentum_gradients at 2; rewrite oracle_input_at; apply gradients, Ht.
Qed.

Lemma scheduled_gradients_at : forall (eta beta : nat -> R) t,
  scheduled_gradients G start eta beta t
    = G t (scheduled_weight eta beta start (scheduled_gradients G start eta beta) t).
Proof.
  intros eta beta t; unfold scheduled_gradients at 1; rewrite oracle_input_at; cbn [snd].
  reflexivity.
Qed.

Lemma scheduled_gradients_exist : forall eta beta : nat -> R,
  (forall t, 0 <= eta t) -> (forall t, 0 <= beta t) ->
  on_scale_invariant (scheduled_weight eta beta start (scheduled_gradients G start eta beta))
    (scheduled_gradients G start eta beta).
Proof.
  intros eta beta He Hb.
  apply (scale_invariant_run eta beta _
    (scheduled_update eta beta start (scheduled_gradients G start eta beta))); try assumption.
  - apply scheduled_run_recursion.
  - intros t Ht; rewrite scheduled_gradients_at; apply gradients, Ht.
Qed.

Lemma descent_gradients_exist : forall eta,
  on_scale_invariant (descent_weight eta start (descent_gradients G start eta))
    (descent_gradients G start eta).
Proof.
  intro eta; set (g := descent_gradients G start eta); set (w := descent_weight eta start g).
  assert (A : forall t, w t <> origin -> scale_invariant_gradient (w t) (g t)).
  { intros t Ht; unfold g, descent_gradients; rewrite oracle_input_at; apply gradients, Ht. }
  intro t; apply A, descent_stays_nonzero; [apply perpendicular_off_origin, A | exact off_origin].
Qed.
End Oracles.

End Recursion.

(** ** Runs for instances

    Runs in the plane from (2, 1), on a new function at each step: the quotient of (1, t) and (1, 2). *)

Definition drifting_gradient (t : nat) (w : plane) : plane :=
  quotient_gradient (in_plane 1 (INR t)) (in_plane 1 2) w.

Definition corner : plane := in_plane 2 1.

Lemma drifting_gradients : forall t (w : plane), w <> origin ->
  scale_invariant_gradient w (drifting_gradient t w).
Proof.
  intros t w Hw; exists (quotient (in_plane 1 (INR t)) (in_plane 1 2)).
  split; [apply quotient_scale_invariant | apply quotient_has_gradient, Hw].
Qed.

Lemma corner_nonzero : corner <> origin.
Proof. apply in_plane_nonzero; lra. Qed.

Lemma drifting_momentum :
  let g := momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) in
  on_scale_invariant (momentum_weight (1 / 10) (9 / 10) corner g) g.
Proof.
  apply momentum_gradients_exist; [apply drifting_gradients | apply corner_nonzero | lra | lra].
Qed.

(** A rate and a momentum that fall as 1 / (t + 1) and 1 / (t + 2). *)
Definition falling_rate (t : nat) : R := / (INR t + 1).
Definition falling_momentum (t : nat) : R := / (INR t + 2).

Lemma falling_rate_nonneg : forall t, 0 <= falling_rate t.
Proof. intro t; assert (P := pos_INR t); left; apply Rinv_0_lt_compat; lra. Qed.

Lemma falling_momentum_nonneg : forall t, 0 <= falling_momentum t.
Proof. intro t; assert (P := pos_INR t); left; apply Rinv_0_lt_compat; lra. Qed.

Definition falling_gradients : nat -> plane :=
  scheduled_gradients drifting_gradient corner falling_rate falling_momentum.

Lemma falling_run :
  on_scale_invariant (scheduled_weight falling_rate falling_momentum corner falling_gradients)
    falling_gradients.
Proof.
  apply scheduled_gradients_exist; [apply drifting_gradients | apply corner_nonzero |
    apply falling_rate_nonneg | apply falling_momentum_nonneg].
Qed.
