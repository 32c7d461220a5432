(** * Growth of the norm: Lemmas 2.1 and 2.2, eq. 12

    The paper's statements for whole runs of the step of [Steps.v].  Nothing is asked of [eta] and
    [beta] where nothing is said: the identities hold for any reals. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems
  Plane Sums Steps ProjectionTheorems Momentum
  MomentumRecursion.

Local Open Scope R_scope.

Section Theorems.
Context {V : InnerProductSpace}.
Implicit Types (w g p : nat -> V) (eta beta : R).

(** ** Gradient descent *)

(** Lemma 2.1, eq. 6, at every step of a run; here [p_t = g_t], the gradient at [w_t] of any
    scale-invariant function, a new one at each step if one likes. *)
Theorem lemma_2_1 : forall eta (start : V) g t,
  on_scale_invariant (descent_weight eta start g) g ->
  sqnorm (descent_weight eta start g (S t))
    = sqnorm (descent_weight eta start g t) + eta ^ 2 * sqnorm (g t).
Proof.
  intros eta start g t H; cbn; unfold descent_step; rewrite growth_of_step.
  fold (descent_weight eta start g t); rewrite (perpendicular_gradients _ g H t); reals; ring.
Qed.

(** ** Momentum *)

(** The invariant of appendix A's induction, eq. A.3 and A.4: the radial part of the momentum. *)
Theorem lemma_2_2_invariant : forall eta beta (start : V) g t,
  let w := momentum_weight eta beta start g in
  let p := momentum_update eta beta start g in
  on_scale_invariant w g ->
  dot (w t) (p t) = - eta * sum_below (fun k => beta ^ (t - k) * sqnorm (p k)) t.
Proof.
  intros eta beta start g t w p H.
  apply (radial_constant eta beta w p g); [apply momentum_run_recursion | apply perpendicular_gradients, H].
Qed.

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
  - apply (radial_start eta beta w p g); [apply scheduled_run_recursion | apply perpendicular_gradients, H].
  - intro t; apply (radial_next eta beta w p g); [apply scheduled_run_recursion | apply perpendicular_gradients, H].
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
  assert (R := scheduled_run_recursion eta beta start g); fold w p in R; apply perpendicular_gradients in H.
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
  assert (R := scheduled_run_recursion eta beta start g); fold w p in R; apply perpendicular_gradients in H.
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

(** Eq. 12 for Algorithm 1 as printed, which decides by eq. 11 itself: where its decision passes. *)
Theorem eq_12_decided : forall eta beta (r : Rule RealScalars) (s : MomentumState V) (b : Buffer) (g : V),
  weight s <> origin -> passes (answer r (weight s) g) = true ->
  let q := project (weight s) (plus (scale beta (buffer s)) g) in
  sqnorm (weight (sgdp_row_step (heavy_ball eta beta) None b r s g))
    = sqnorm (weight s) + eta ^ 2 * sqnorm q.
Proof.
  intros eta beta r s b g Hw D q; unfold sgdp_row_step; rewrite D; apply eq_12, Hw.
Qed.

(** In the paper's own setting eq. 11 always projects: the gradient of a scale-invariant function is
    orthogonal to the weight (eq. 4), so its cosine is 0, below any threshold.  A zero gradient has no
    cosine, and neither has a zero weight; [delta > 0] as in the paper. *)
Theorem eq_11_passes : forall (r : Rule RealScalars) (x y : V),
  0 < delta r -> x <> origin -> y <> origin -> scale_invariant_gradient x y -> passes (answer r x y) = true.
Proof.
  intros r x y Hd Hx Hy [f [Hf G]]; assert (O := eq_4_orthogonality f x y Hf G).
  assert (P := dot_positive x Hx); assert (Q := dot_positive y Hy); unfold answer; reals.
  rewrite (proj2 (Rless_true 0 (dot x x)) P), (proj2 (Rless_true 0 (dot y y)) Q); cbn [andb].
  unfold looks_orthogonal; rewrite O; reals.
  assert (H : 0 * 0 * dimension V < delta r * delta r * (dot x x * dot y y))
    by (rewrite !Rmult_0_l; repeat apply Rmult_lt_0_compat; assumption).
  apply Rless_true in H; rewrite H; reflexivity.
Qed.

(** So eq. 12 holds at every step of Algorithm 1 on scale-invariant functions, as the paper says, whatever
    the momentum, while the gradient is not 0. *)
Theorem eq_12_scale_invariant :
  forall eta beta (r : Rule RealScalars) (s : MomentumState V) (b : Buffer) (g : V),
  0 < delta r -> weight s <> origin -> g <> origin -> scale_invariant_gradient (weight s) g ->
  let q := project (weight s) (plus (scale beta (buffer s)) g) in
  sqnorm (weight (sgdp_row_step (heavy_ball eta beta) None b r s g))
    = sqnorm (weight s) + eta ^ 2 * sqnorm q.
Proof. intros; apply eq_12_decided; [assumption | apply eq_11_passes; assumption]. Qed.

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

(** ** Instances *)

(** Gradient descent at the rate 1/10. *)
Example lemma_2_1_instance :
  let g := descent_gradients drifting_gradient corner (1 / 10) in
  let w := descent_weight (1 / 10) corner g in
  forall t, sqnorm (w (S t)) = sqnorm (w t) + (1 / 10) ^ 2 * sqnorm (g t).
Proof.
  intros g w t; apply lemma_2_1, descent_gradients_exist; [apply drifting_gradients | apply corner_nonzero].
Qed.

(** Momentum 9/10 at the rate 1/10. *)
Example lemma_2_2_invariant_instance :
  let g := momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) in
  let w := momentum_weight (1 / 10) (9 / 10) corner g in
  let p := momentum_update (1 / 10) (9 / 10) corner g in
  forall t, dot (w t) (p t) = - (1 / 10) * sum_below (fun k => (9 / 10) ^ (t - k) * sqnorm (p k)) t.
Proof. intros g w p t; apply lemma_2_2_invariant, drifting_momentum. Qed.

(** The same run. *)
Example lemma_2_2_instance :
  let g := momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) in
  let w := momentum_weight (1 / 10) (9 / 10) corner g in
  let p := momentum_update (1 / 10) (9 / 10) corner g in
  forall t,
    sqnorm (w (S t))
      = sqnorm (w t) + (1 / 10) ^ 2 * sqnorm (p t)
        + 2 * (1 / 10) ^ 2 * sum_below (fun k => (9 / 10) ^ (t - k) * sqnorm (p k)) t.
Proof. intros g w p t; apply lemma_2_2, drifting_momentum. Qed.

(** That schedule, one step of the radial part. *)
Example scheduled_invariant_instance :
  let w := scheduled_weight falling_rate falling_momentum corner falling_gradients in
  let p := scheduled_update falling_rate falling_momentum corner falling_gradients in
  dot (w O) (p O) = 0 /\
  forall t, dot (w (S t)) (p (S t))
    = falling_momentum (S t) * (dot (w t) (p t) - falling_rate t * sqnorm (p t)).
Proof. apply scheduled_invariant, falling_run. Qed.

(** That schedule, the sign. *)
Example scheduled_sign_instance :
  let w := scheduled_weight falling_rate falling_momentum corner falling_gradients in
  let p := scheduled_update falling_rate falling_momentum corner falling_gradients in
  forall t, dot (w t) (p t) <= 0 /\ sqnorm (w t) + falling_rate t ^ 2 * sqnorm (p t) <= sqnorm (w (S t)).
Proof.
  intros w p t; apply scheduled_sign;
    [apply falling_run | apply falling_rate_nonneg | apply falling_momentum_nonneg].
Qed.

(** That schedule, the growth. *)
Example scheduled_growth_instance :
  let w := scheduled_weight falling_rate falling_momentum corner falling_gradients in
  let p := scheduled_update falling_rate falling_momentum corner falling_gradients in
  forall t,
    sqnorm (w (S t))
      = sqnorm (w t) + falling_rate t ^ 2 * sqnorm (p t)
        + 2 * falling_rate t
          * sum_below (fun k => falling_rate k * retained falling_momentum k t * sqnorm (p k)) t.
Proof. intros w p t; apply scheduled_growth, falling_run. Qed.

(** SGDP at (2, 1) with the buffer (3, 4) and the gradient (5, 6). *)
Example eq_12_instance :
  let s := {| weight := corner; buffer := in_plane 3 4; seen := 7 |} in
  let q := project corner (plus (scale (9 / 10) (in_plane 3 4)) (in_plane 5 6)) in
  sqnorm (weight (sgdp_step_if true (heavy_ball (1 / 10) (9 / 10)) None Separate s (in_plane 5 6)))
    = sqnorm corner + (1 / 10) ^ 2 * sqnorm q.
Proof. intros s q; apply (eq_12 (1 / 10) (9 / 10) s), corner_nonzero. Qed.

Lemma less_true : forall x y : R, x < y -> Rless x y = true.
Proof. intros x y H; unfold Rless; destruct Rlt_dec; [reflexivity | contradiction]. Qed.

(** The paper's delta = 1/10 at (2, 1), with the gradient (1, -19/10): nearly orthogonal, and projected. *)
Example eq_12_decided_instance :
  let r := {| delta := 1 / 10; views := nil; row_verdict := EachRow; zero_cosine := CountsAsZero |} in
  let s := {| weight := corner; buffer := in_plane 3 4; seen := 7 |} in
  let g := in_plane 1 (- (19 / 10)) in
  let q := project corner (plus (scale (9 / 10) (in_plane 3 4)) g) in
  sqnorm (weight (sgdp_row_step (heavy_ball (1 / 10) (9 / 10)) None Separate r s g))
    = sqnorm corner + (1 / 10) ^ 2 * sqnorm q.
Proof.
  intros r s g q; apply (eq_12_decided (1 / 10) (9 / 10) r s); [apply corner_nonzero |].
  unfold answer, looks_orthogonal, s, g, r, corner; cbn [weight delta zero_cosine].
  change (@dimension RealScalars plane) with (1 + (1 + 0)); in_the_plane.
  rewrite !less_true by lra; reflexivity.
Qed.

(** The gradient (1, -2) of a scale-invariant function at (2, 1): projected at the paper's delta, and the
    buffer (3, 4), which has a radial part, loses it. *)
Definition paper_delta : Rule RealScalars :=
  {| delta := 1 / 10; views := nil; row_verdict := EachRow; zero_cosine := CountsAsZero |}.

Lemma corner_gradient : scale_invariant_gradient corner (in_plane 1 (-2)).
Proof.
  apply orthogonal_vectors_are_gradients; [apply corner_nonzero |]; unfold corner; in_the_plane; ring.
Qed.

Example eq_11_passes_instance : passes (answer paper_delta corner (in_plane 1 (-2))) = true.
Proof.
  apply eq_11_passes; [cbn; reals; lra | apply corner_nonzero | apply in_plane_nonzero; lra |].
  apply corner_gradient.
Qed.

Example eq_12_scale_invariant_instance :
  let s := {| weight := corner; buffer := in_plane 3 4; seen := 7 |} in
  let g := in_plane 1 (-2) in
  let q := project corner (plus (scale (9 / 10) (in_plane 3 4)) g) in
  sqnorm (weight (sgdp_row_step (heavy_ball (1 / 10) (9 / 10)) None Separate paper_delta s g))
    = sqnorm corner + (1 / 10) ^ 2 * sqnorm q.
Proof.
  intros s g q; apply (eq_12_scale_invariant (1 / 10) (9 / 10) paper_delta s).
  - cbn; reals; lra.
  - apply corner_nonzero.
  - apply in_plane_nonzero; lra.
  - apply corner_gradient.
Qed.

(** SGDP from (2, 1) with the gradients (1, t), which are not orthogonal to the weights. *)
Example eq_12_run_instance :
  let g := fun t => in_plane 1 (INR t) in
  let w := projected_weight (1 / 10) (9 / 10) corner g in
  let q := projected_update (1 / 10) (9 / 10) corner g in
  forall t, w t <> origin /\
    sqnorm (w t) = sqnorm corner + (1 / 10) ^ 2 * sum_below (fun k => sqnorm (q k)) t.
Proof. intros g w q t; apply eq_12_run, corner_nonzero. Qed.
