(** * The algebra of the projection, and the decision without a root

    The projection is the linear algebra behind eq. 10 and eq. 12.  It needs no hypothesis on [w] where
    none is written: for [w = 0] the projection of [Steps.v] is the identity, which obeys the same laws. *)

From Coq Require Import Reals Lra Psatz Bool.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Steps Plane PlaneVectors Projection.

Local Open Scope R_scope.

Section Projection.

Context {V : InnerProductSpace}.
Implicit Types w g p x y : V.

Lemma dot_zero_of_origin : forall w x, dot w w = 0 -> dot w x = 0.
Proof. intros w x H; rewrite (dot_definite V w H); apply dot_origin_l. Qed.

(** Radial part of nothing. *)
Lemma project_origin : forall w x, dot w w = 0 -> project w x = x.
Proof.
  intros w x H; unfold project; apply equal_dots; intro z; expand_goal.
  rewrite (dot_zero_of_origin w z H); real_ring.
Qed.

Lemma project_dot : forall w x z, dot w w <> 0 ->
  dot (project w x) z = dot x z - dot w x * dot w z / dot w w.
Proof. intros w x z H; unfold project; expand_goal; real_field; exact H. Qed.

Lemma dot_project : forall w x z, dot w w <> 0 ->
  dot z (project w x) = dot z x - dot w x * dot w z / dot w w.
Proof. intros; rewrite (dot_comm V), project_dot, (dot_comm V x); auto. Qed.

(** Eq. 10 as printed, [x - (hat w . x) hat w], is the projection of [Steps.v].  The paper's unit vector
    exists for [w] other than 0 only. *)
Theorem eq_10_unit_form : forall w x, w <> origin ->
  project w x = minus x (scale (dot (direction w) x) (direction w)).
Proof.
  intros w x Hw; apply equal_dots; intro z; unfold direction.
  assert (H := norm_positive w Hw); assert (S := norm_squared w).
  rewrite project_dot by (apply Rgt_not_eq, dot_positive, Hw).
  expand_goal; rewrite <- S; real_field; lra.
Qed.

(** The projected vector is orthogonal to [w]: eq. 10 removes the radial part, all of it. *)
Theorem projection_orthogonal : forall w x, dot w (project w x) = 0.
Proof.
  intros w x; destruct (Req_dec (dot w w) 0) as [H | H].
  - apply dot_zero_of_origin, H.
  - rewrite dot_project by exact H; real_field; exact H.
Qed.

(** Projecting twice is projecting once (eq. 10). *)
Theorem projection_idempotent : forall w x, project w (project w x) = project w x.
Proof.
  intros w x; unfold project at 1; rewrite projection_orthogonal.
  apply equal_dots; intro z; expand_goal; unfold Rdiv; real_ring.
Qed.

(** The projection is self-adjoint: with idempotence, it is the orthogonal projection onto the tangent
    space of [w], as the paper says of eq. 10. *)
Theorem projection_self_adjoint : forall w x y, dot (project w x) y = dot x (project w y).
Proof.
  intros w x y; destruct (Req_dec (dot w w) 0) as [H | H].
  - rewrite !project_origin by exact H; reflexivity.
  - rewrite project_dot, dot_project, (dot_comm V w y), (dot_comm V w x) by exact H; reals.
    rewrite (dot_comm V y w); real_field; exact H.
Qed.

(** Pythagoras: the squared norm of an update is its tangential part's and its radial part's.  The
    radial part divides by [|w|^2], hence [w] other than 0. *)
Theorem projection_pythagoras : forall w x, w <> origin ->
  sqnorm x = sqnorm (project w x) + dot w x * dot w x / sqnorm w.
Proof.
  intros w x Hw; assert (H := dot_positive w Hw); unfold sqnorm.
  rewrite <- (projection_self_adjoint w (project w x) x), projection_idempotent.
  rewrite project_dot by lra; real_field; lra.
Qed.

(** The projection never lengthens an update. *)
Theorem projection_contraction : forall w x, norm (project w x) <= norm x.
Proof.
  intros w x; apply sqrt_le_1_alt; change (sqnorm (project w x) <= sqnorm x).
  destruct (Req_dec (dot w w) 0) as [H | H].
  - rewrite project_origin by exact H; apply Rle_refl.
  - assert (P := dot_nonneg V w); assert (N : w <> origin) by (apply nonzero_of_positive; reals; lra).
    rewrite (projection_pythagoras w x N); unfold sqnorm at 3; reals.
    assert (0 <= dot w x * dot w x / dot w w); [| lra].
    apply Rmult_le_pos; [apply Rle_0_sqr | apply Rlt_le, Rinv_0_lt_compat; lra].
Qed.

(** The projection depends on the direction of [w] only.  For [c = 0] it would be the identity. *)
Theorem projection_scale_invariant : forall (c : R) w x, c <> 0 ->
  project (scale c w) x = project w x.
Proof.
  intros c w x Hc; destruct (Req_dec (dot w w) 0) as [H | H].
  - rewrite !project_origin; [reflexivity | exact H |].
    expand_goal; rewrite H; real_ring.
  - apply equal_dots; intro z; rewrite !project_dot; [| exact H |]; expand_goal.
    + real_field; split; assumption.
    + intro E; apply Rmult_integral in E; destruct E as [E | E]; [lra |].
      apply Rmult_integral in E; destruct E; lra.
Qed.

Lemma Rless_true : forall a b, Rless a b = true <-> a < b.
Proof. intros a b; unfold Rless; destruct (Rlt_dec a b); split; easy. Qed.

Lemma squares_in_order : forall a b, 0 <= a -> 0 < b -> (a * a < b * b <-> a < b).
Proof. intros a b Ha Hb; split; intro; nra. Qed.

(** Eq. 11 compares a cosine with [delta / sqrt d].  [Steps.v] compares squares, multiplied out: the
    same decision, exact over the rationals.  The paper's form needs vectors other than 0, for the
    cosine; a positive [d], for the root; and a positive [delta], as in its Algorithm 1. *)
Theorem decision_without_root : forall (delta : R) w g,
  w <> origin -> g <> origin -> 0 < delta -> 0 < dimension V ->
  looks_orthogonal delta w g = true <-> cosine w g < delta / sqrt (dimension V).
Proof.
  intros delta w g Hw Hg Hdelta Hd; unfold looks_orthogonal; reals; rewrite Rless_true.
  assert (Nw := norm_positive w Hw); assert (Ng := norm_positive g Hg).
  assert (Sw := norm_squared w); assert (Sg := norm_squared g).
  set (d := dimension V) in *; reals.
  assert (Nd := sqrt_lt_R0 d Hd); assert (Sd : sqrt d * sqrt d = d) by (apply sqrt_sqrt; lra).
  assert (A := Rabs_pos (dot w g)).
  assert (SA : Rabs (dot w g) * Rabs (dot w g) = dot w g * dot w g)
    by (rewrite <- Rabs_mult, Rabs_pos_eq; [reflexivity | apply Rle_0_sqr]).
  assert (P : 0 < norm w * norm g) by (apply Rmult_lt_0_compat; assumption).
  unfold cosine; rewrite <- Sw, <- Sg, <- SA.
  transitivity (Rabs (dot w g) * sqrt d < delta * (norm w * norm g)).
  - rewrite <- (squares_in_order (Rabs (dot w g) * sqrt d) (delta * (norm w * norm g))).
    + replace (Rabs (dot w g) * sqrt d * (Rabs (dot w g) * sqrt d))
        with (Rabs (dot w g) * Rabs (dot w g) * (sqrt d * sqrt d)) by ring.
      rewrite Sd.
      replace (delta * (norm w * norm g) * (delta * (norm w * norm g)))
        with (delta * delta * (norm w * norm w * (norm g * norm g))) by ring.
      reflexivity.
    + apply Rmult_le_pos; lra.
    + apply Rmult_lt_0_compat; assumption.
  - split; intro H.
    + apply Rmult_lt_reg_r with (norm w * norm g * sqrt d); [apply Rmult_lt_0_compat; assumption |].
      replace (Rabs (dot w g) / (norm w * norm g) * (norm w * norm g * sqrt d))
        with (Rabs (dot w g) * sqrt d) by (real_field; lra).
      replace (delta / sqrt d * (norm w * norm g * sqrt d)) with (delta * (norm w * norm g))
        by (real_field; lra).
      exact H.
    + apply Rmult_lt_compat_r with (r := norm w * norm g * sqrt d) in H;
        [| apply Rmult_lt_0_compat; assumption].
      replace (Rabs (dot w g) / (norm w * norm g) * (norm w * norm g * sqrt d))
        with (Rabs (dot w g) * sqrt d) in H by (real_field; lra).
      replace (delta / sqrt d * (norm w * norm g * sqrt d)) with (delta * (norm w * norm g)) in H
        by (real_field; lra).
      exact H.
Qed.

(** What Algorithm 1's step asks is eq. 11's comparison: for vectors other than 0 the answer passes just
    where the cosine is below the threshold, in every convention for zero vectors.  [delta > 0] and
    [d > 0] as in the paper. *)
Theorem answer_is_eq_11 : forall (r : Rule RealScalars) w g,
  w <> origin -> g <> origin -> 0 < delta r -> 0 < dimension V ->
  passes (answer r w g) = true <-> cosine w g < delta r / sqrt (dimension V).
Proof.
  intros r w g Hw Hg Hd Hn; rewrite <- (decision_without_root (delta r) w g) by assumption.
  assert (P := dot_positive w Hw); assert (Q := dot_positive g Hg); unfold answer; reals.
  rewrite (proj2 (Rless_true 0 (dot w w)) P), (proj2 (Rless_true 0 (dot g g)) Q); cbn [andb].
  destruct (looks_orthogonal (delta r) w g); cbn; split; intro H; (reflexivity || discriminate || exact H).
Qed.

(** The decision depends on the directions of [w] and [g] only: a learning-rate-like factor on the
    gradient, or the growth of the weight, does not change it.  The factors must not be 0. *)
Theorem decision_scale_invariant : forall (delta c e : R) w g, c <> 0 -> e <> 0 ->
  looks_orthogonal delta (scale c w) (scale e g) = looks_orthogonal delta w g.
Proof.
  intros delta c e w g Hc He; unfold looks_orthogonal; reals.
  apply eq_true_iff_eq; rewrite !Rless_true.
  assert (P : 0 < (c * e) * (c * e))
    by (apply Rsqr_pos_lt, Rmult_integral_contrapositive_currified; assumption).
  assert (L : dot (scale c w) (scale e g) * dot (scale c w) (scale e g) * dimension V
    = (c * e) * (c * e) * (dot w g * dot w g * dimension V)) by (expand_goal; real_ring).
  assert (R : delta * delta * (dot (scale c w) (scale c w) * dot (scale e g) (scale e g))
    = (c * e) * (c * e) * (delta * delta * (dot w w * dot g g))) by (expand_goal; real_ring).
  rewrite L, R.
  split; intro H; [apply Rmult_lt_reg_l in H | apply Rmult_lt_compat_l]; assumption.
Qed.

(** The released code divides by [|w| + eps]; then a share of the radial part stays, exactly
    [eps (2|w| + eps) / (|w| + eps)^2], which is at most [2 eps / (|w| + eps)].  So eq. 12 holds for it
    up to that share only ([eq_12_eps]).  [eps >= 0] as in the code; the sum must not be 0. *)
Theorem radial_leak_of_eps : forall (eps : R) w x, 0 <= eps -> 0 < norm w + eps ->
  dot w (project_with_eps eps w x)
    = eps * (2 * norm w + eps) / ((norm w + eps) * (norm w + eps)) * dot w x /\
  Rabs (dot w (project_with_eps eps w x)) <= 2 * eps / (norm w + eps) * Rabs (dot w x).
Proof.
  intros eps w x He Hs; assert (Hn := norm_nonneg w).
  assert (E : dot w (project_with_eps eps w x)
    = eps * (2 * norm w + eps) / ((norm w + eps) * (norm w + eps)) * dot w x).
  { unfold project_with_eps; expand_goal; rewrite <- norm_squared; real_field; lra. }
  split; [exact E |].
  rewrite E, Rabs_mult; apply Rmult_le_compat_r; [apply Rabs_pos |].
  rewrite Rabs_pos_eq.
  - apply Rmult_le_reg_r with ((norm w + eps) * (norm w + eps)); [nra |].
    unfold Rdiv; rewrite Rmult_assoc, Rinv_l by nra; field_simplify; [| lra]; nra.
  - apply Rmult_le_pos; [nra | apply Rlt_le, Rinv_0_lt_compat; nra].
Qed.

End Projection.

(** ** Instances *)

Example eq_10_unit_form_instance :
  tangent = minus outward (scale (dot (direction slanted) outward) (direction slanted)).
Proof.
  rewrite <- eq_10_unit_form by apply two_one_nonzero.
  rewrite project_plane by lra; apply in_plane_equal; lra.
Qed.

Example projection_orthogonal_instance : dot slanted (project slanted outward) = 0.
Proof. apply projection_orthogonal. Qed.

Example projection_idempotent_instance :
  project slanted outward = tangent /\ project slanted tangent = tangent.
Proof.
  assert (E : project slanted outward = tangent).
  { rewrite project_plane by lra; apply in_plane_equal; lra. }
  split; [exact E |].
  rewrite <- E; apply projection_idempotent.
Qed.

Example projection_self_adjoint_instance :
  dot (project slanted outward) (in_plane 1 0) = dot outward (project slanted (in_plane 1 0))
  /\ dot (project slanted outward) (in_plane 1 0) = 1.
Proof.
  split; [apply projection_self_adjoint |].
  rewrite project_plane, dot_in_plane by lra; lra.
Qed.

Example projection_pythagoras_instance : 10 = sqnorm tangent + 5 * 5 / 5.
Proof.
  assert (H := projection_pythagoras slanted outward two_one_nonzero).
  destruct projection_idempotent_instance as [E _]; rewrite E in H.
  unfold sqnorm in *; rewrite !dot_in_plane in H; rewrite dot_in_plane; reals; lra.
Qed.

Example projection_contraction_instance : norm tangent <= norm outward.
Proof.
  destruct projection_idempotent_instance as [E _]; rewrite <- E; apply projection_contraction.
Qed.

Example projection_scale_invariant_instance :
  project (scale (-3) slanted) outward = tangent.
Proof.
  destruct projection_idempotent_instance as [E _]; rewrite <- E.
  apply projection_scale_invariant; lra.
Qed.

Example decision_without_root_instance :
  cosine slanted tangent < / 10 / sqrt 2 /\ ~ cosine slanted (in_plane 1 0) < / 10 / sqrt 2.
Proof.
  rewrite <- plane_dimension; split.
  - apply decision_without_root; try apply in_plane_nonzero; rewrite ?plane_dimension; try lra.
    unfold looks_orthogonal; reals; apply Rless_true; rewrite !dot_in_plane, plane_dimension; lra.
  - intro H; apply decision_without_root in H; try apply in_plane_nonzero; rewrite ?plane_dimension; try lra.
    unfold looks_orthogonal in H; reals; apply Rless_true in H.
    rewrite !dot_in_plane, plane_dimension in H; lra.
Qed.

(** The paper's delta: the orthogonal gradient passes, a slanted one does not. *)
Definition tenth : Rule RealScalars :=
  {| delta := / 10; views := nil; row_verdict := EachRow; zero_cosine := Undefined |}.

Example answer_is_eq_11_instance :
  passes (answer tenth slanted tangent) = true /\ passes (answer tenth slanted (in_plane 1 0)) <> true.
Proof.
  assert (E : 0 < dimension plane) by (rewrite plane_dimension; lra).
  assert (D : 0 < delta tenth) by (cbn; lra).
  destruct decision_without_root_instance as [A B]; split.
  - apply answer_is_eq_11; try apply in_plane_nonzero; rewrite ?plane_dimension; exact A || assumption || lra.
  - intro H; apply B; apply answer_is_eq_11 in H; try apply in_plane_nonzero; try assumption; try lra.
    rewrite plane_dimension in H; exact H.
Qed.

Example decision_scale_invariant_instance :
  looks_orthogonal (/ 10) (scale 3 slanted) (scale (-5) (in_plane 1 0))
    = looks_orthogonal (/ 10) slanted (in_plane 1 0).
Proof. apply decision_scale_invariant; lra. Qed.

(** [|w| = 5] and [eps = 5]: three quarters of the radial part stay. *)
Example radial_leak_of_eps_instance :
  dot (in_plane 3 4) (project_with_eps 5 (in_plane 3 4) (in_plane 1 1)) = 21 / 4.
Proof.
  assert (N : norm (in_plane 3 4) = 5).
  { unfold norm; rewrite dot_in_plane; replace (3 * 3 + 4 * 4) with (5 * 5) by ring; apply sqrt_square; lra. }
  destruct (radial_leak_of_eps 5 (in_plane 3 4) (in_plane 1 1)) as [E _]; [lra | rewrite N; lra |].
  rewrite E, N, dot_in_plane; lra.
Qed.
