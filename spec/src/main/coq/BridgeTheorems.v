(** * Evaluation computes what the theorems are about

    The theorems are about the steps over the reals; a machine evaluates the steps over the rationals.
    Both are one definition at two instances of its signature, and a map that respects the signature
    takes each run to a run: weights, buffers, moments, and every decision on the way.  So a fraction
    printed by an evaluation is the number that the theorems speak of, not an approximation of it. *)

From Coq Require Import List Bool QArith Qreals Reals.
From AdamP Require Import Algebra RealScalars RationalScalars Coordinates Families Rows Steps AdamSteps.
From AdamP Require Import Bridge BridgeLemmas RationalMap.

Lemma always_good : forall State Input (step : State -> Input -> State) inputs start,
  Forall (fun _ => True) (states step start inputs).
Proof. induction inputs; intros; cbn; constructor; auto. Qed.

(** Beyond the paper.  Eq. 11 comes to the same decision, row by row and view by view, before and
    after a map: the comparison is one of the operations that the map keeps.  The hypotheses are that
    the map keeps the operations; they say nothing of the weight or the gradient, so zero rows and
    cosines on the very threshold are included. *)
Theorem bridge_decision :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T) (m : nat)
         (r : Rule K) (w g : rows m S),
  decide r w g = decide (map_rule f r) (rows_map f m h w) (rows_map f m h g).
Proof. intros; apply map_decide. Qed.

(** Beyond the paper (its eq. 7, in torch's form).  A run of SGD of any length, with dampening from the
    first or after the first gradient, L2 regularisation and Nesterov's look-ahead, maps to the run
    from the mapped start with the mapped settings and gradients: weight, buffer and count. *)
Theorem bridge_sgd_run :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T)
         (c : HeavyBall K) (decay : option K) (start : MomentumState S) (gradients : list S),
  map_state h (run (sgd_step c decay) start gradients)
  = run (sgd_step (map_ball f c) (option_map f decay)) (map_state h start) (map h gradients).
Proof.
  intros; apply map_run with (good := fun _ => True);
    [intros; apply map_sgd_step | apply always_good].
Qed.

(** The same where the settings change from step to step, as with a schedule of learning rates: after
    every number of steps. *)
Theorem bridge_scheduled_sgd :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T)
         (c : nat -> HeavyBall K) (decay : option K) (start : MomentumState S) (gradient : nat -> S) (t : nat),
  map_state h (trajectory (fun s i => sgd_step (fst i) decay s (snd i)) start (fun k => (c k, gradient k)) t)
  = trajectory (fun s i => sgd_step (fst i) (option_map f decay) s (snd i)) (map_state h start)
      (fun k => (map_ball f (c k), h (gradient k))) t.
Proof.
  intros.
  rewrite (map_trajectory _ (fun s i => sgd_step (fst i) (option_map f decay) s (snd i)) (map_state h)
             (fun i => (map_ball f (fst i), h (snd i))) (fun _ => True)).
  - reflexivity.
  - intros; apply map_sgd_step.
  - intros; exact I.
Qed.

(** Beyond the paper (its Algorithm 1, with all that the released code adds).  A run of SGDP of any
    length on a tensor of rows maps to the run from the mapped start: whatever the views, the verdict,
    the decay and the fate of the buffer, and whatever is decided at each step. *)
Theorem bridge_sgdp_run :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T) (m : nat)
         (c : HeavyBall K) (d : option (Decay K)) (b : Buffer) (r : Rule K)
         (start : MomentumState (rows m S)) (gradients : list (rows m S)),
  map_state (rows_map f m h) (run (sgdp_step c d b r) start gradients)
  = run (sgdp_step (map_ball f c) (option_map (map_decay f) d) b (map_rule f r))
      (map_state (rows_map f m h) start) (map (rows_map f m h) gradients).
Proof.
  intros; apply map_run with (good := fun _ => True);
    [intros; apply map_sgdp_step | apply always_good].
Qed.

(** Beyond the paper.  Adam takes roots, which a map between fields need not keep: the square root
    leaves the rationals.  So the runs agree if the roots agree at every state of the run, those of the
    second moment's elements and that of its bias correction.  Without this hypothesis the statement is
    false, for no map takes a rational stand-in for the root of 2 to the root of 2. *)
Theorem bridge_adam_run :
  forall (K L : Scalars) (f : ScalarMap K L) (E : Elementwise K) (F : Elementwise L) (h : ElementMap f E F)
         (c : Betas K) (decay : option K) (start : AdamState E) (gradients : list E),
  Forall (roots_kept h c) (states (adam_step c decay) start gradients) ->
  map_adam h (run (adam_step c decay) start gradients)
  = run (adam_step (map_betas f c) (option_map f decay)) (map_adam h start) (map h gradients).
Proof. intros; apply map_run with (good := roots_kept h c); [apply map_adam_step | assumption]. Qed.

(** The same for AdamW, under the same hypothesis. *)
Theorem bridge_adamw_run :
  forall (K L : Scalars) (f : ScalarMap K L) (E : Elementwise K) (F : Elementwise L) (h : ElementMap f E F)
         (c : Betas K) (decay : option K) (start : AdamState E) (gradients : list E),
  Forall (roots_kept h c) (states (adamw_step c decay) start gradients) ->
  map_adam h (run (adamw_step c decay) start gradients)
  = run (adamw_step (map_betas f c) (option_map f decay)) (map_adam h start) (map h gradients).
Proof. intros; apply map_run with (good := roots_kept h c); [apply map_adamw_step | assumption]. Qed.

(** The same for AdamP (Algorithm 2) on a tensor of rows, decisions included. *)
Theorem bridge_adamp_run :
  forall (K L : Scalars) (f : ScalarMap K L) (E : Elementwise K) (F : Elementwise L) (h : ElementMap f E F)
         (m : nat) (c : Betas K) (d : option (Decay K)) (look_ahead : bool) (r : Rule K)
         (start : AdamState (elementwise_rows m E)) (gradients : list (elementwise_rows m E)),
  let H := elementwise_rows_map f m h in
  Forall (roots_kept H c) (states (adamp_step c d look_ahead r) start gradients) ->
  map_adam H (run (adamp_step c d look_ahead r) start gradients)
  = run (adamp_step (map_betas f c) (option_map (map_decay f) d) look_ahead (map_rule f r))
      (map_adam H start) (map H gradients).
Proof.
  intros until H; intro Hg.
  apply map_run with (good := roots_kept H c); [intros; apply map_adamp_step; assumption | exact Hg].
Qed.

(** A computed root of a rational is the real root wherever its square says so: what makes a run of
    Adam's family over the rationals a run over the reals with their square root. *)
Theorem rational_root_is_root :
  forall x : RationalScalars, has_root x = true -> rational_to_real (rational_root x) = sqrt (rational_to_real x).
Proof. exact root_of_rational. Qed.

(** ** Instances: runs evaluated over the rationals, and what they say of the reals *)

Open Scope Q_scope.

Definition sample_ball : HeavyBall RationalScalars :=
  Build_HeavyBall RationalScalars (1 # 2) (3 # 4) None FromFirstGradient true.
Definition sample_decay : Decay RationalScalars := Build_Decay RationalScalars (1 # 8) (1 # 10) (1 # 4).
Definition sample_rule : Rule RationalScalars :=
  Build_Rule RationalScalars (1 # 2) (Channel :: Layer :: nil) EachRow Undefined.
Definition sample_plain : Betas RationalScalars :=
  Build_Betas RationalScalars (1 # 2) (1 # 2) (3 # 4) (1 # 8) false.
Definition sample_vector : Coordinates RationalScalars 2 := (2, (1, tt)).
Definition sample_gradient : Coordinates RationalScalars 2 := (1, (-(2), tt)).
Definition sample_tensor : rows 2 (Coordinates RationalScalars 2) := (sample_vector, ((1, (0, tt)), tt)).
Definition sample_gradients : rows 2 (Coordinates RationalScalars 2) := (sample_gradient, ((3, (1, tt)), tt)).

(** Row 1 is orthogonal to its gradient and row 2 is not: over the reals too, only row 1 is projected. *)
Example bridge_decision_instance :
  decide (map_rule rational_to_real sample_rule)
    (tensors_to_real 2 2 sample_tensor) (tensors_to_real 2 2 sample_gradients)
  = ByRow (m := 2) (true, (false, tt)).
Proof.
  unfold tensors_to_real; rewrite <- bridge_decision; vm_compute; reflexivity.
Qed.

(** Two steps of SGD with look-ahead and L2 regularisation, evaluated and carried over. *)
Example bridge_sgd_run_instance :
  let step := sgd_step sample_ball (Some (1 # 2)) in
  let end_of_run := run step (at_rest sample_vector) (sample_gradient :: sample_vector :: nil) in
  weight end_of_run = (-(139) # 64, (217 # 256, tt)) /\
  map_state (vectors_to_real 2) end_of_run
  = run (sgd_step (map_ball rational_to_real sample_ball) (Some (rational_to_real (1 # 2))))
      (map_state (vectors_to_real 2) (at_rest sample_vector))
      (vectors_to_real 2 sample_gradient :: vectors_to_real 2 sample_vector :: nil).
Proof. split; [vm_compute; reflexivity | apply bridge_sgd_run]. Qed.

(** The rate halves and the momentum falls after the first step. *)
Example bridge_scheduled_sgd_instance :
  let schedule k := match k with
                    | O => (sample_ball, sample_gradient)
                    | _ => (@heavy_ball RationalScalars (1 # 4) (1 # 2), sample_vector)
                    end in
  let step s i := sgd_step (fst i) None s (snd i) in
  let s := trajectory step (at_rest sample_vector) schedule 2 in
  weight s = (1 # 2, (11 # 4, tt)) /\
  map_state (vectors_to_real 2) s
  = trajectory (fun s i => sgd_step (fst i) None s (snd i))
      (map_state (vectors_to_real 2) (at_rest sample_vector))
      (fun k => (map_ball rational_to_real (fst (schedule k)), vectors_to_real 2 (snd (schedule k)))) 2.
Proof.
  split; [vm_compute; reflexivity |].
  exact (bridge_scheduled_sgd _ _ _ _ _ (vectors_to_real 2)
           (fun k => match k with O => sample_ball | _ => @heavy_ball RationalScalars (1 # 4) (1 # 2) end)
           None (at_rest sample_vector)
           (fun k => match k with O => sample_gradient | _ => sample_vector end) 2).
Qed.

(** Two steps of SGDP that overwrites its buffer: the first projects one row of two. *)
Example bridge_sgdp_run_instance :
  let step := sgdp_step sample_ball (Some sample_decay) Overwritten sample_rule in
  let s := run step (at_rest sample_tensor) (sample_gradients :: sample_tensor :: nil) in
  weight s = ((-(49) # 40, (277 # 160, tt)), ((-(25) # 8, (-(15) # 16, tt)), tt)) /\
  map_state (tensors_to_real 2 2) s
  = run (sgdp_step (map_ball rational_to_real sample_ball)
           (Some (map_decay rational_to_real sample_decay)) Overwritten (map_rule rational_to_real sample_rule))
      (map_state (tensors_to_real 2 2) (at_rest sample_tensor))
      (tensors_to_real 2 2 sample_gradients :: tensors_to_real 2 2 sample_tensor :: nil).
Proof. split; [vm_compute; reflexivity | apply bridge_sgdp_run]. Qed.

(** 8/18 is 4/9, the square of 2/3. *)
Example rational_root_is_root_instance :
  rational_root (8 # 18) = (2 # 3) /\ rational_to_real (2 # 3) = sqrt (rational_to_real (8 # 18)).
Proof.
  split; [vm_compute; reflexivity |].
  exact (rational_root_is_root (8 # 18) eq_refl).
Qed.

(** Two steps of Adam with L2 regularisation, evaluated and carried over: the second gradient halves the
    first, the decay counted in, and so every root on the way is rational. *)
Example bridge_adam_run_instance :
  let start := @adam_at_rest _ (elementwise rational_root 2) sample_vector in
  let second : Coordinates RationalScalars 2 := (2 # 9, (-(41) # 28, tt)) in
  let s := run (adam_step sample_plain (Some (1 # 2))) start (sample_gradient :: second :: nil) in
  adam_weight s = (10 # 9, (13 # 7, tt)) /\
  map_adam (elements_to_real rational_root 2) s
  = run (adam_step (map_betas rational_to_real sample_plain) (Some (rational_to_real (1 # 2))))
      (map_adam (elements_to_real rational_root 2) start)
      (vectors_to_real 2 sample_gradient :: vectors_to_real 2 second :: nil).
Proof.
  split; [vm_compute; reflexivity |].
  apply (bridge_adam_run _ _ _ _ _ (elements_to_real rational_root 2)).
  apply vector_roots_kept; vm_compute; reflexivity.
Qed.

(** The same for AdamW. *)
Example bridge_adamw_run_instance :
  let start := @adam_at_rest _ (elementwise rational_root 2) sample_vector in
  let second : Coordinates RationalScalars 2 := (-(1) # 2, (-(1), tt)) in
  let s := run (adamw_step sample_plain (Some (1 # 2))) start (sample_gradient :: second :: nil) in
  adam_weight s = (33 # 40, (193 # 144, tt)) /\
  map_adam (elements_to_real rational_root 2) s
  = run (adamw_step (map_betas rational_to_real sample_plain) (Some (rational_to_real (1 # 2))))
      (map_adam (elements_to_real rational_root 2) start)
      (vectors_to_real 2 sample_gradient :: vectors_to_real 2 second :: nil).
Proof.
  split; [vm_compute; reflexivity |].
  apply (bridge_adamw_run _ _ _ _ _ (elements_to_real rational_root 2)).
  apply vector_roots_kept; vm_compute; reflexivity.
Qed.

(** The same for AdamP with look-ahead and decay: the first step projects one row of two, the second none. *)
Example bridge_adamp_run_instance :
  let E := elementwise_rows 2 (elementwise rational_root 2) in
  let start := @adam_at_rest _ E sample_tensor in
  let second : E := ((-(1) # 2, (-(1), tt)), ((3 # 2, (-(1) # 2, tt)), tt)) in
  let step := adamp_step sample_plain (Some sample_decay) true sample_rule in
  let s := run step start (sample_gradients :: second :: nil) in
  adam_weight s = ((549 # 400, (12641 # 7200, tt)), ((-(87) # 208, (-(1) # 4, tt)), tt)) /\
  let H := elementwise_rows_map rational_to_real 2 (elements_to_real rational_root 2) in
  map_adam H s
  = run (adamp_step (map_betas rational_to_real sample_plain)
           (Some (map_decay rational_to_real sample_decay)) true (map_rule rational_to_real sample_rule))
      (map_adam H start) (H sample_gradients :: H second :: nil).
Proof.
  split; [vm_compute; reflexivity |].
  apply (bridge_adamp_run _ _ _ _ _ (elements_to_real rational_root 2)).
  apply tensor_roots_kept; vm_compute; reflexivity.
Qed.
