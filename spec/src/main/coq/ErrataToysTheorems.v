(** * Errata of appendix B *)

From Coq Require Import Reals Lra Psatz.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Plane PlaneVectors Steps
  ProjectionTheorems Geodesic GeodesicPoints ErrataToys.

Local Open Scope R_scope.

Lemma direction_dot_self : forall (V : InnerProductSpace) (x : V), x <> origin ->
  dot (direction x) (direction x) = 1.
Proof. intros V x Hx; rewrite <- norm_squared, direction_norm by exact Hx; apply Rmult_1_l. Qed.

Lemma direction_at_most_one : forall (V : InnerProductSpace) (x : V), norm (direction x) <= 1.
Proof.
  intros V x; destruct (dot_nonneg V x) as [P | P]; reals.
  - rewrite direction_norm by (apply nonzero_of_positive, P); lra.
  - rewrite (dot_definite V x) by (symmetry; exact P); rewrite direction_origin, norm_origin; lra.
Qed.

(** Eq. B.1 prints a minimum over the weights, and calls the target [w*] optimal.  The printed objective
    is largest at [w*], where it is 1, and least at [-w*]: it is to be maximised, as the text around it
    says ("identical to the maximization of the cosine similarity").  The target must not be 0. *)
Theorem erratum_B_1 : forall (V : InnerProductSpace) (target : V), target <> origin ->
  printed_objective target target = 1 /\
  printed_objective target (scale (-1) target) = -1 /\
  forall w, -1 <= printed_objective target w <= 1.
Proof.
  intros V target Ht; unfold printed_objective; assert (S := direction_dot_self V target Ht).
  split; [exact S | split].
  - rewrite direction_opposite, dot_scale_l; reals; rewrite S; ring.
  - intro w; assert (C := cauchy_schwarz (direction w) (direction target)).
    assert (A := direction_at_most_one V w); assert (B := direction_at_most_one V target).
    assert (A0 := norm_nonneg (direction w)); assert (B0 := norm_nonneg (direction target)).
    assert (norm (direction w) * norm (direction target) <= 1) by nra.
    revert C; unfold Rabs; destruct (Rcase_abs _); reals; lra.
Qed.

(** Eq. B.2's [psi = arccos(x/z)] is undefined for [|x| > |z|]: no angle has this cosine. *)
Theorem erratum_B_2_undefined : forall x z psi : R, z <> 0 -> Rabs z < Rabs x -> cos psi <> x / z.
Proof.
  intros x z psi Hz H E; assert (B := COS_bound psi); rewrite E in B.
  assert (Z := Rabs_pos_lt z Hz).
  assert (A : Rabs (x / z) <= 1) by (apply Rabs_le; exact B).
  unfold Rdiv in A; rewrite Rabs_mult, Rabs_inv in A.
  apply Rmult_le_compat_r with (r := Rabs z) in A; [| lra].
  rewrite Rmult_assoc, Rinv_l in A by lra; lra.
Qed.

(** Where it is defined it is never negative, so it cannot express the start of Figure 3, whose
    [c psi = -2] with [c = 3/2]. *)
Theorem erratum_B_2_start : forall x z : R, 3 / 2 * acos (x / z) <> -2.
Proof. intros x z; assert (B := acos_bound (x / z)); lra. Qed.

(** The arc tangent gives the angles back, from angles to coordinates to angles: with [x = r cos phi sin psi], [y = r sin phi],
    [z = r cos phi cos psi], the radius and both angles are recovered, over the open
    hemisphere [-pi/2 < psi, phi < pi/2].  There [z > 0], so [atan2 x z] is [atan (x/z)]. *)
Theorem erratum_B_2_corrected : forall r psi phi : R,
  0 < r -> - PI / 2 < psi < PI / 2 -> - PI / 2 < phi < PI / 2 ->
  let x := cartesian_x r psi phi in
  let y := cartesian_y r phi in
  let z := cartesian_z r psi phi in
  0 < z /\ sqrt (x * x + y * y + z * z) = r /\ atan (x / z) = psi /\ asin (y / r) = phi.
Proof.
  intros r psi phi Hr Hpsi Hphi x y z; unfold x, y, z, cartesian_x, cartesian_y, cartesian_z.
  assert (C := cos_gt_0 psi ltac:(lra) ltac:(lra)); assert (D := cos_gt_0 phi ltac:(lra) ltac:(lra)).
  assert (Z : 0 < r * cos phi * cos psi) by (repeat apply Rmult_lt_0_compat; assumption).
  split; [exact Z | split; [| split]].
  - rewrite <- (sqrt_square r) at 7 by lra; f_equal.
    assert (P := sin2_cos2 psi); assert (Q := sin2_cos2 phi); unfold Rsqr in P, Q.
    transitivity (r * r * (cos phi * cos phi * (sin psi * sin psi + cos psi * cos psi) + sin phi * sin phi));
      [ring |].
    rewrite P; replace (cos phi * cos phi * 1 + sin phi * sin phi) with 1 by lra; ring.
  - replace (r * cos phi * sin psi / (r * cos phi * cos psi)) with (tan psi) by (unfold tan; field; lra).
    apply atan_tan; lra.
  - replace (r * sin phi / r) with (sin phi) by (field; lra).
    apply asin_sin; lra.
Qed.

(** ** Instances *)

(** Figure 1's target. *)
Example erratum_B_1_instance :
  printed_objective (in_plane 0 (-1)) (in_plane 3 4) <= printed_objective (in_plane 0 (-1)) (in_plane 0 (-1)).
Proof.
  destruct (erratum_B_1 plane (in_plane 0 (-1))) as [M [_ B]]; [apply in_plane_nonzero; lra |].
  rewrite M; apply B.
Qed.

Example erratum_B_2_undefined_instance : forall psi, cos psi <> -2 / 1.
Proof.
  intro psi; apply erratum_B_2_undefined; [lra |].
  rewrite Rabs_R1; unfold Rabs; destruct (Rcase_abs (-2)); lra.
Qed.

Example erratum_B_2_start_instance : 3 / 2 * acos (- sin 1 / cos 1) <> -2.
Proof. apply erratum_B_2_start. Qed.

(** Figure 3's start: [psi = -4/3], [phi = 4/3], [r = 1]. *)
Example erratum_B_2_corrected_instance :
  atan (cartesian_x 1 (- (4 / 3)) (4 / 3) / cartesian_z 1 (- (4 / 3)) (4 / 3)) = - (4 / 3).
Proof. assert (P := PI2_3_2); apply erratum_B_2_corrected; lra. Qed.
