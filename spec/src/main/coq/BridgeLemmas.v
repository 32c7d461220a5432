(** * What a map makes of each part of a step

    One lemma for each definition of [Steps.v] and [AdamSteps.v], and two for runs: if the map takes
    each step to a step, it takes each run to a run. *)

From Coq Require Import List Bool.
From AdamP Require Import Algebra Coordinates Families Rows Steps AdamSteps Bridge.

(** ** Families *)

Lemma family_map_fill : forall A B n (f : A -> B) a,
  family_map n f (family_fill n a) = family_fill n (f a).
Proof. induction n as [| n IH]; intros; cbn; [| rewrite IH]; reflexivity. Qed.

Lemma family_map_map2 : forall A B C A' B' C' n
    (f : A -> B -> C) (f' : A' -> B' -> C') (a : A -> A') (b : B -> B') (c : C -> C'),
  (forall x y, c (f x y) = f' (a x) (b y)) ->
  forall x y, family_map n c (family_map2 n f x y) = family_map2 n f' (family_map n a x) (family_map n b y).
Proof.
  intros until c; intro H; induction n as [| n IH]; intros; cbn; [| rewrite H, IH]; reflexivity.
Qed.

Lemma family_map2_map : forall A B C A' B' n (f : A -> B -> C) (f' : A' -> B' -> C) (a : A -> A') (b : B -> B'),
  (forall x y, f x y = f' (a x) (b y)) ->
  forall x y, family_map2 n f x y = family_map2 n f' (family_map n a x) (family_map n b y).
Proof.
  intros until b; intro H; induction n as [| n IH]; intros; cbn; [| rewrite H, IH]; reflexivity.
Qed.

Lemma family_map_map : forall A B C D n (f : A -> B) (g : B -> D) (f' : A -> C) (g' : C -> D),
  (forall x, g (f x) = g' (f' x)) ->
  forall x, family_map n g (family_map n f x) = family_map n g' (family_map n f' x).
Proof.
  intros until g'; intro H; induction n as [| n IH]; intros; cbn; [| rewrite H, IH]; reflexivity.
Qed.

Lemma family_map_map3 : forall A B C D B' C' D' n
    (f : A -> B -> C -> D) (f' : A -> B' -> C' -> D') (b : B -> B') (c : C -> C') (d : D -> D'),
  (forall x y z, d (f x y z) = f' x (b y) (c z)) ->
  forall x y z,
    family_map n d (family_map3 n f x y z) = family_map3 n f' x (family_map n b y) (family_map n c z).
Proof.
  intros until d; intro H; unfold family_map3.
  induction n as [| n IH]; intros; cbn; [| rewrite H, IH]; reflexivity.
Qed.

(** ** The maps of spaces that come from a map of scalars *)

Section Maps.
  Context {K L : Scalars} (f : ScalarMap K L).

  Lemma map_power : forall x n, f (power x n) = power (f x) n.
  Proof.
    induction n as [| n IH]; cbn; [apply map_one | rewrite map_mul, IH; reflexivity].
  Qed.

  Lemma map_sum : forall m (x : family K m), f (sum m x) = sum m (family_map m f x).
  Proof.
    unfold sum; induction m as [| m IH]; intros; cbn; [apply map_zero | rewrite map_add, IH; reflexivity].
  Qed.

  (** Coordinate by coordinate. *)
  Definition coordinates_map (n : nat) : SpaceMap f (Coordinates K n) (Coordinates L n).
  Proof.
    refine {| on_vectors := (map_tuple f : Coordinates K n -> Coordinates L n) |}; cbn.
    - induction n as [| n IH]; cbn; [reflexivity | rewrite map_zero, IH; reflexivity].
    - induction n as [| n IH]; intros; cbn; [reflexivity | rewrite map_add, IH; reflexivity].
    - induction n as [| n IH]; intros; cbn; [reflexivity | rewrite map_sub, IH; reflexivity].
    - intro a; induction n as [| n IH]; intros; cbn; [reflexivity | rewrite map_mul, IH; reflexivity].
    - induction n as [| n IH]; intros; cbn; [apply map_zero | rewrite map_add, map_mul, IH; reflexivity].
    - induction n as [| n IH]; cbn; [apply map_zero | rewrite map_add, map_one, IH; reflexivity].
  Defined.

  (** Row by row. *)
  Definition rows_map (m : nat) {S : Space K} {T : Space L} (h : SpaceMap f S T) :
    SpaceMap f (rows m S) (rows m T).
  Proof.
    refine {| on_vectors := (family_map m h : rows m S -> rows m T) |}; cbn; intros.
    - rewrite family_map_fill, map_origin; reflexivity.
    - apply family_map_map2; apply map_plus.
    - apply family_map_map2; apply map_minus.
    - apply family_map_map; apply map_scale.
    - rewrite map_sum; f_equal.
      apply family_map_map2; apply map_dot.
    - rewrite map_sum, family_map_fill, (map_dimension f S T h); reflexivity.
  Defined.

  Definition elementwise_map (n : nat) (root : K -> K) (root' : L -> L) :
    ElementMap f (elementwise root n) (elementwise root' n).
  Proof.
    refine {| on_elements :=
      (coordinates_map n : SpaceMap f (elementwise root n) (elementwise root' n)) |}; cbn.
    - induction n as [| n IH]; intros; cbn; [reflexivity | rewrite map_mul, IH; reflexivity].
    - induction n as [| n IH]; intros; cbn; [reflexivity | rewrite map_div, IH; reflexivity].
    - intro a; induction n as [| n IH]; intros; cbn; [reflexivity | rewrite map_add, IH; reflexivity].
  Defined.

  Definition elementwise_rows_map (m : nat) {E : Elementwise K} {F : Elementwise L} (h : ElementMap f E F) :
    ElementMap f (elementwise_rows m E) (elementwise_rows m F).
  Proof.
    refine {| on_elements :=
      (rows_map m h : SpaceMap f (elementwise_rows m E) (elementwise_rows m F)) |}; cbn; intros.
    - apply family_map_map2; apply map_times.
    - apply family_map_map2; apply map_over.
    - apply family_map_map; apply map_raised.
  Defined.
End Maps.

(** ** Steps *)

Section Vectors.
  Context {K L : Scalars} {f : ScalarMap K L} {S : Space K} {T : Space L} (h : SpaceMap f S T).

  Lemma map_coupled : forall decay w g, h (coupled decay w g) = coupled (option_map f decay) (h w) (h g).
  Proof. intros [] *; cbn; [rewrite map_plus, map_scale |]; reflexivity. Qed.

  Lemma map_next_buffer : forall c s g,
    h (next_buffer c s g) = next_buffer (map_ball f c) (map_state h s) (h g).
  Proof.
    intros; unfold next_buffer, share; destruct c as [eta mu [d |] [] ?], s as [w p [|]]; cbn;
      rewrite ?map_plus, ?map_scale, ?map_sub, ?map_one; reflexivity.
  Qed.

  Lemma map_update : forall c p g, h (update c p g) = update (map_ball f c) (h p) (h g).
  Proof.
    intros; unfold update; cbn; destruct (nesterov c); [rewrite map_plus, map_scale |]; reflexivity.
  Qed.

  Lemma map_project : forall w p, h (project w p) = project (h w) (h p).
  Proof. intros; unfold project; rewrite map_minus, map_scale, map_div, !(map_dot f S T h); reflexivity. Qed.

  Lemma map_project_if : forall b w p, h (project_if b w p) = project_if b (h w) (h p).
  Proof. intros []; [apply map_project | reflexivity]. Qed.

  Lemma map_looks_orthogonal : forall delta w g,
    looks_orthogonal delta w g = looks_orthogonal (f delta) (h w) (h g).
  Proof.
    intros; unfold looks_orthogonal.
    rewrite (map_less K L f), !map_mul, !(map_dot f S T h), (map_dimension f S T h); reflexivity.
  Qed.

  Lemma map_answer : forall r w g, answer r w g = answer (map_rule f r) (h w) (h g).
  Proof.
    intros; unfold answer; cbn.
    rewrite !(map_less K L f), !map_mul, map_zero, !(map_dot f S T h), map_looks_orthogonal; reflexivity.
  Qed.

  Lemma map_decay_factor : forall eta d b,
    f (decay_factor eta d b) = decay_factor (f eta) (map_decay f d) b.
  Proof.
    intros; unfold decay_factor; cbn; rewrite map_sub, map_one, map_div; destruct b;
      rewrite !map_mul; reflexivity.
  Qed.

  Lemma map_moved : forall eta d b size w q,
    h (moved eta d b size w q) = moved (f eta) (option_map (map_decay f) d) b (f size) (h w) (h q).
  Proof.
    intros eta [d |] *; unfold moved; cbn; rewrite map_minus, !map_scale, ?map_decay_factor; reflexivity.
  Qed.

  Lemma map_sgd_step : forall c decay s g,
    map_state h (sgd_step c decay s g) = sgd_step (map_ball f c) (option_map f decay) (map_state h s) (h g).
  Proof.
    intros; unfold sgd_step, map_state at 1; cbn.
    rewrite map_minus, map_scale, map_update, map_next_buffer, map_coupled; reflexivity.
  Qed.

  Lemma map_sgdp_step_if : forall e c d b s g,
    map_state h (sgdp_step_if e c d b s g)
    = sgdp_step_if e (map_ball f c) (option_map (map_decay f) d) b (map_state h s) (h g).
  Proof.
    intros; unfold sgdp_step_if, map_state at 1; cbn.
    rewrite map_moved, map_project_if, map_update, map_next_buffer; cbn; f_equal.
    destruct b; [apply map_next_buffer |].
    destruct (nesterov c); [apply map_next_buffer |].
    rewrite map_project_if, map_update, map_next_buffer; reflexivity.
  Qed.
End Vectors.

Section Tensors.
  Context {K L : Scalars} {f : ScalarMap K L} {S : Space K} {T : Space L} (h : SpaceMap f S T) {m : nat}.

  Notation H := (rows_map f m h).

  Lemma map_decide : forall r w g, decide r w g = decide (map_rule f r) (H w) (H g).
  Proof.
    intros r w g; unfold decide; cbn [views map_rule].
    induction (views r) as [| [] rest IH]; cbn [decide_in]; [reflexivity | |].
    - assert (E : family_map2 m (answer (map_rule f r)) (H w) (H g) = family_map2 m (answer r) w g).
      { symmetry; apply (family_map2_map _ _ _ _ _ m _ _ h h); apply map_answer. }
      rewrite E, IH; reflexivity.
    - rewrite <- (map_answer H), IH; reflexivity.
  Qed.

  Lemma map_by_decision : forall p p' q q',
    (forall b x y, h (p b x y) = p' b (h x) (h y)) ->
    (forall b x y, H (q b x y) = q' b (H x) (H y)) ->
    forall d w g, H (by_decision p q d w g) = by_decision p' q' d (H w) (H g).
  Proof.
    intros until q'; intros Hp Hq [| e |] w g; [apply Hq | | apply Hq].
    cbn; apply family_map_map3; exact Hp.
  Qed.

  Lemma map_project_by : forall d w p, H (project_by d w p) = project_by d (H w) (H p).
  Proof. intros; apply map_by_decision; intros; apply map_project_if. Qed.

  Lemma map_moved_by : forall eta d e size w q,
    H (moved_by eta d e size w q)
    = moved_by (f eta) (option_map (map_decay f) d) e (f size) (H w) (H q).
  Proof. intros; apply map_by_decision; intros; apply map_moved. Qed.

  Lemma map_sgdp_step : forall c d b r s g,
    map_state H (sgdp_step c d b r s g)
    = sgdp_step (map_ball f c) (option_map (map_decay f) d) b (map_rule f r) (map_state H s) (H g).
  Proof.
    intros; unfold sgdp_step, sgdp_step_by, map_state at 1.
    cbn [weight buffer seen map_state map_ball rate nesterov].
    rewrite <- map_decide, map_moved_by, map_project_by, map_update, map_next_buffer.
    f_equal; destruct b; [apply map_next_buffer |].
    destruct (nesterov c); [apply map_next_buffer |].
    rewrite map_project_by, map_update, map_next_buffer; reflexivity.
  Qed.
End Tensors.

Section Elements.
  Context {K L : Scalars} {f : ScalarMap K L} {E : Elementwise K} {F : Elementwise L} (h : ElementMap f E F).

  Lemma map_next_first : forall c m g, h (next_first c m g) = next_first (map_betas f c) (h m) (h g).
  Proof. intros; unfold next_first; cbn; rewrite map_plus, !map_scale, map_sub, map_one; reflexivity. Qed.

  Lemma map_next_second : forall c v g, h (next_second c v g) = next_second (map_betas f c) (h v) (h g).
  Proof.
    intros; unfold next_second; cbn.
    rewrite map_plus, !map_scale, map_sub, map_one, map_times; reflexivity.
  Qed.

  Lemma map_step_size : forall c t, f (step_size c t) = step_size (map_betas f c) t.
  Proof.
    intros; unfold step_size; cbn; destruct (corrected c); [| reflexivity].
    rewrite map_div, map_sub, map_one, map_power; reflexivity.
  Qed.

  Lemma map_adam_update : forall c look_ahead w m v t g,
    roots_kept h c (Build_AdamState w m v t) ->
    h (adam_update c look_ahead t m v g) = adam_update (map_betas f c) look_ahead t (h m) (h v) (h g).
  Proof.
    intros c look_ahead w m v t g [Hv Hc]; unfold adam_update, denominator; cbn in *.
    rewrite map_over, map_raised.
    f_equal; [destruct look_ahead; [apply map_next_first | reflexivity] | f_equal].
    destruct (corrected c); [| exact Hv].
    rewrite map_scale, map_div, map_one, Hv, Hc, map_sub, map_one, map_power by reflexivity; reflexivity.
  Qed.

  Lemma map_adam_step_from : forall c s w g,
    roots_kept h c (adam_step_from c s w g) ->
    map_adam h (adam_step_from c s w g) = adam_step_from (map_betas f c) (map_adam h s) (h w) (h g).
  Proof.
    intros c s w g Hr; unfold adam_step_from, map_adam at 1; cbn.
    rewrite map_minus, map_scale, (map_step_size c).
    erewrite map_adam_update by exact Hr.
    rewrite map_next_first, map_next_second; reflexivity.
  Qed.

  Lemma map_adam_step : forall c decay s g,
    roots_kept h c (adam_step c decay s g) ->
    map_adam h (adam_step c decay s g)
    = adam_step (map_betas f c) (option_map f decay) (map_adam h s) (h g).
  Proof.
    intros c decay s g Hr; unfold adam_step in *.
    rewrite map_adam_step_from, map_coupled by exact Hr; reflexivity.
  Qed.

  Lemma map_adamw_step : forall c decay s g,
    roots_kept h c (adamw_step c decay s g) ->
    map_adam h (adamw_step c decay s g)
    = adamw_step (map_betas f c) (option_map f decay) (map_adam h s) (h g).
  Proof.
    intros c decay s g Hr; unfold adamw_step in *; rewrite map_adam_step_from by exact Hr.
    destruct decay; cbn; rewrite ?map_scale, ?map_sub, ?map_one, ?map_mul; reflexivity.
  Qed.
End Elements.

Section ElementTensors.
  Context {K L : Scalars} {f : ScalarMap K L} {E : Elementwise K} {F : Elementwise L} (h : ElementMap f E F).
  Context {m : nat}.

  Notation H := (elementwise_rows_map f m h).

  Lemma map_adamp_step_by : forall e c d look_ahead s g,
    roots_kept H c (adamp_step_by e c d look_ahead s g) ->
    map_adam H (adamp_step_by e c d look_ahead s g)
    = adamp_step_by e (map_betas f c) (option_map (map_decay f) d) look_ahead (map_adam H s) (H g).
  Proof.
    intros e c d look_ahead s g Hr; unfold adamp_step_by, map_adam at 1.
    cbn [adam_weight first_moment second_moment adam_seen map_adam map_betas learning_rate].
    f_equal; [| apply map_next_first | apply map_next_second].
    etransitivity; [apply (map_moved_by h) |]; rewrite (map_step_size c).
    f_equal; etransitivity; [apply (map_project_by h) |].
    f_equal; etransitivity; [apply (map_adam_update H c look_ahead _ _ _ _ _ Hr) |].
    rewrite map_next_first, map_next_second; reflexivity.
  Qed.

  Lemma map_adamp_step : forall c d look_ahead r s g,
    roots_kept H c (adamp_step c d look_ahead r s g) ->
    map_adam H (adamp_step c d look_ahead r s g)
    = adamp_step (map_betas f c) (option_map (map_decay f) d) look_ahead (map_rule f r) (map_adam H s) (H g).
  Proof.
    intros c d look_ahead r s g Hr; unfold adamp_step in *.
    etransitivity; [apply map_adamp_step_by; exact Hr |].
    f_equal; apply (map_decide h).
  Qed.
End ElementTensors.

(** ** Runs *)

Section Runs.
  Context {State State' Input Input' : Type}.
  Context (step : State -> Input -> State) (step' : State' -> Input' -> State').
  Context (on_state : State -> State') (on_input : Input -> Input').
  Context (good : State -> Prop).
  Context (one_step : forall s g, good (step s g) -> on_state (step s g) = step' (on_state s) (on_input g)).

  Lemma map_trajectory : forall start input t,
    (forall k, k < t -> good (trajectory step start input (S k)))%nat ->
    on_state (trajectory step start input t)
    = trajectory step' (on_state start) (fun k => on_input (input k)) t.
  Proof.
    intros start input; induction t as [| t IH]; intro Hg; cbn; [reflexivity |].
    rewrite one_step by (apply (Hg t); constructor).
    rewrite IH by (intros k Hk; apply Hg; constructor; exact Hk); reflexivity.
  Qed.

  Lemma map_run : forall inputs start,
    Forall good (states step start inputs) ->
    on_state (run step start inputs) = run step' (on_state start) (map on_input inputs).
  Proof.
    unfold run; induction inputs as [| g rest IH]; intros start Hg; cbn in *; [reflexivity |].
    inversion Hg; subst; rewrite IH, one_step by assumption; reflexivity.
  Qed.
End Runs.

