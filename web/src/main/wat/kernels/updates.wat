;; The optimizers' rules and other updates in place: w the weights, g their gradient, $count numbers of each. Two at a time:
;; the last of an odd number is computed with whatever stands behind it, which WasmMemory.java keeps readable, and stored
;; alone.

;; The first number of a pair, or both.
(func $put (param $to i32) (param $x v128) (param $count i32)
  (if (i32.eq (local.get $count) (i32.const 1))
    (then (v128.store64_lane 0 (local.get $to) (local.get $x)))
    (else (v128.store (local.get $to) (local.get $x)))))

;; x = x · factor
(func $scale (export "scale") (param $x i32) (param $count i32) (param $factor f64)
  (if (i32.le_s (local.get $count) (i32.const 0)) (then (return)))
  (loop $next
    (call $put
      (local.get $x)
      (f64x2.mul (v128.load (local.get $x)) (f64x2.splat (local.get $factor)))
      (local.get $count))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 2))) (i32.const 0)))))

;; v = m·v + g, w = w − rate·v, or − rate·(g + m·v) with $ahead: Momentum.java, Nesterov.java.
(func $momentum (export "momentum") (param $w i32) (param $g i32) (param $v i32) (param $count i32) (param $m f64)
  (param $rate f64) (param $ahead i32)
  (local $x v128) (local $velocity v128)
  (if (i32.le_s (local.get $count) (i32.const 0)) (then (return)))
  (loop $next
    (local.set $x (v128.load (local.get $g)))
    (local.set $velocity
      (f64x2.add (f64x2.mul (f64x2.splat (local.get $m)) (v128.load (local.get $v))) (local.get $x)))
    (call $put (local.get $v) (local.get $velocity) (local.get $count))
    (if (local.get $ahead)
      (then
        (local.set $velocity
          (f64x2.add (local.get $x) (f64x2.mul (f64x2.splat (local.get $m)) (local.get $velocity))))))
    (call $put
      (local.get $w)
      (f64x2.sub (v128.load (local.get $w)) (f64x2.mul (f64x2.splat (local.get $rate)) (local.get $velocity)))
      (local.get $count))
    (local.set $w (i32.add (local.get $w) (i32.const 16)))
    (local.set $g (i32.add (local.get $g) (i32.const 16)))
    (local.set $v (i32.add (local.get $v) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 2))) (i32.const 0)))))

;; s = rho·s + rest·g·g, w = w − rate·g / (√s + e): RmsProp.java; Adagrad.java with 1 for rho and rest, which changes no bit.
(func $squares (export "squares") (param $w i32) (param $g i32) (param $s i32) (param $count i32) (param $rho f64)
  (param $rest f64) (param $rate f64) (param $e f64)
  (local $x v128) (local $square v128)
  (if (i32.le_s (local.get $count) (i32.const 0)) (then (return)))
  (loop $next
    (local.set $x (v128.load (local.get $g)))
    (local.set $square
      (f64x2.add
        (f64x2.mul (f64x2.splat (local.get $rho)) (v128.load (local.get $s)))
        (f64x2.mul (f64x2.mul (f64x2.splat (local.get $rest)) (local.get $x)) (local.get $x))))
    (call $put (local.get $s) (local.get $square) (local.get $count))
    (call $put
      (local.get $w)
      (f64x2.sub
        (v128.load (local.get $w))
        (f64x2.div
          (f64x2.mul (f64x2.splat (local.get $rate)) (local.get $x))
          (f64x2.add (f64x2.sqrt (local.get $square)) (f64x2.splat (local.get $e)))))
      (local.get $count))
    (local.set $w (i32.add (local.get $w) (i32.const 16)))
    (local.set $g (i32.add (local.get $g) (i32.const 16)))
    (local.set $s (i32.add (local.get $s) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 2))) (i32.const 0)))))

;; m = b1·m + (1 − b1)·g, v = b2·v + (1 − b2)·g·g, w = w − size·m / (√v / correction + e), as Adam.java has it.
(func $adam (export "adam") (param $w i32) (param $g i32) (param $m i32) (param $v i32) (param $count i32)
  (param $b1 f64) (param $rest1 f64) (param $b2 f64) (param $rest2 f64) (param $size f64) (param $correction f64)
  (param $e f64)
  (local $x v128) (local $mean v128) (local $square v128)
  (if (i32.le_s (local.get $count) (i32.const 0)) (then (return)))
  (loop $next
    (local.set $x (v128.load (local.get $g)))
    (local.set $mean
      (f64x2.add
        (f64x2.mul (f64x2.splat (local.get $b1)) (v128.load (local.get $m)))
        (f64x2.mul (f64x2.splat (local.get $rest1)) (local.get $x))))
    (local.set $square
      (f64x2.add
        (f64x2.mul (f64x2.splat (local.get $b2)) (v128.load (local.get $v)))
        (f64x2.mul (f64x2.mul (f64x2.splat (local.get $rest2)) (local.get $x)) (local.get $x))))
    (call $put (local.get $m) (local.get $mean) (local.get $count))
    (call $put (local.get $v) (local.get $square) (local.get $count))
    (call $put
      (local.get $w)
      (f64x2.sub
        (v128.load (local.get $w))
        (f64x2.div
          (f64x2.mul (f64x2.splat (local.get $size)) (local.get $mean))
          (f64x2.add
            (f64x2.div (f64x2.sqrt (local.get $square)) (f64x2.splat (local.get $correction)))
            (f64x2.splat (local.get $e)))))
      (local.get $count))
    (local.set $w (i32.add (local.get $w) (i32.const 16)))
    (local.set $g (i32.add (local.get $g) (i32.const 16)))
    (local.set $m (i32.add (local.get $m) (i32.const 16)))
    (local.set $v (i32.add (local.get $v) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 2))) (i32.const 0)))))
