;; Passes over arrays: $count numbers from $from to $to.

;; to = e^from
(func $exp (export "exp") (param $from i32) (param $to i32) (param $count i32)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (v128.store (local.get $to) (call $exp2 (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then (v128.store64_lane 0 (local.get $to) (call $exp2 (v128.load64_zero (local.get $from)))))))

;; to = tanh(from)
(func $tanh (export "tanh") (param $from i32) (param $to i32) (param $count i32)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (v128.store (local.get $to) (call $tanh2 (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then (v128.store64_lane 0 (local.get $to) (call $tanh2 (v128.load64_zero (local.get $from)))))))

;; to = 1 / (1 + e^-from)
(func $sigmoid (export "sigmoid") (param $from i32) (param $to i32) (param $count i32)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (v128.store (local.get $to) (call $sigmoid2 (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then (v128.store64_lane 0 (local.get $to) (call $sigmoid2 (v128.load64_zero (local.get $from)))))))

;; 0 where x ≤ 0, else x; NaN stays.
(func $relu2 (param $x v128) (result v128)
  (v128.andnot (local.get $x) (f64x2.le (local.get $x) (v128.const f64x2 0 0))))

;; to = max(from, 0)
(func $relu (export "relu") (param $from i32) (param $to i32) (param $count i32)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (v128.store (local.get $to) (call $relu2 (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then (v128.store64_lane 0 (local.get $to) (call $relu2 (v128.load64_zero (local.get $from)))))))

;; delta = delta · (1 − a²)
(func $tanhSlope (export "tanhSlope") (param $of i32) (param $delta i32) (param $count i32)
  (local $x v128)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (local.set $x (v128.load (local.get $of)))
      (v128.store (local.get $delta)
        (f64x2.mul (v128.load (local.get $delta)) (f64x2.sub (v128.const f64x2 1 1) (f64x2.mul (local.get $x) (local.get $x)))))
      (local.set $of (i32.add (local.get $of) (i32.const 16)))
      (local.set $delta (i32.add (local.get $delta) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then
      (local.set $x (v128.load64_zero (local.get $of)))
      (v128.store64_lane 0 (local.get $delta)
        (f64x2.mul (v128.load64_zero (local.get $delta)) (f64x2.sub (v128.const f64x2 1 1) (f64x2.mul (local.get $x) (local.get $x))))))))

;; delta = delta · (a (1 − a))
(func $sigmoidSlope (export "sigmoidSlope") (param $of i32) (param $delta i32) (param $count i32)
  (local $x v128)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (local.set $x (v128.load (local.get $of)))
      (v128.store (local.get $delta)
        (f64x2.mul (v128.load (local.get $delta)) (f64x2.mul (local.get $x) (f64x2.sub (v128.const f64x2 1 1) (local.get $x)))))
      (local.set $of (i32.add (local.get $of) (i32.const 16)))
      (local.set $delta (i32.add (local.get $delta) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then
      (local.set $x (v128.load64_zero (local.get $of)))
      (v128.store64_lane 0 (local.get $delta)
        (f64x2.mul (v128.load64_zero (local.get $delta)) (f64x2.mul (local.get $x) (f64x2.sub (v128.const f64x2 1 1) (local.get $x))))))))

;; delta = delta · (1 where z > 0, else 0)
(func $reluSlope (export "reluSlope") (param $of i32) (param $delta i32) (param $count i32)
  (local $x v128)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (local.set $x (v128.load (local.get $of)))
      (v128.store (local.get $delta)
        (f64x2.mul (v128.load (local.get $delta)) (v128.and (v128.const f64x2 1 1) (f64x2.gt (local.get $x) (v128.const f64x2 0 0)))))
      (local.set $of (i32.add (local.get $of) (i32.const 16)))
      (local.set $delta (i32.add (local.get $delta) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then
      (local.set $x (v128.load64_zero (local.get $of)))
      (v128.store64_lane 0 (local.get $delta)
        (f64x2.mul (v128.load64_zero (local.get $delta)) (v128.and (v128.const f64x2 1 1) (f64x2.gt (local.get $x) (v128.const f64x2 0 0))))))))

;; a = e^(z − the largest z of the row) / their sum, the sum in order.
(func $softmax (export "softmax") (param $z i32) (param $a i32) (param $rows i32) (param $width i32)
  (local $i i32) (local $bytes i32) (local $largest f64) (local $x f64) (local $sum f64)
  (local.set $bytes (i32.shl (local.get $width) (i32.const 3)))
  (block $done
    (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $largest (f64.load (local.get $z)))
      (local.set $i (i32.const 0))
      (loop $next
        (local.set $x (f64.load (i32.add (local.get $z) (local.get $i))))
        (if (f64.gt (local.get $x) (local.get $largest)) (then (local.set $largest (local.get $x))))
        (br_if $next
          (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 8))) (local.get $bytes))))
      (local.set $i (i32.const 0))
      (loop $next
        (f64.store (i32.add (local.get $a) (local.get $i))
          (f64.sub (f64.load (i32.add (local.get $z) (local.get $i))) (local.get $largest)))
        (br_if $next
          (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 8))) (local.get $bytes))))
      (call $exp (local.get $a) (local.get $a) (local.get $width))
      (local.set $sum (f64.const 0))
      (local.set $i (i32.const 0))
      (loop $next
        (local.set $sum (f64.add (local.get $sum) (f64.load (i32.add (local.get $a) (local.get $i)))))
        (br_if $next
          (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 8))) (local.get $bytes))))
      (local.set $i (i32.const 0))
      (loop $next
        (f64.store (i32.add (local.get $a) (local.get $i))
          (f64.div (f64.load (i32.add (local.get $a) (local.get $i))) (local.get $sum)))
        (br_if $next
          (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 8))) (local.get $bytes))))
      (local.set $z (i32.add (local.get $z) (local.get $bytes)))
      (local.set $a (i32.add (local.get $a) (local.get $bytes)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row))))

;; to = to + from
(func $add (param $from i32) (param $to i32) (param $count i32)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (v128.store (local.get $to) (f64x2.add (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (i32.gt_s (local.get $count) (i32.const 0))
    (then (f64.store (local.get $to) (f64.add (f64.load (local.get $to)) (f64.load (local.get $from)))))))

;; to = from
(func $copy (param $from i32) (param $to i32) (param $count i32)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (v128.store (local.get $to) (v128.load (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (i32.gt_s (local.get $count) (i32.const 0)) (then (f64.store (local.get $to) (f64.load (local.get $from))))))

;; to = 0
(func $clear (param $to i32) (param $count i32)
  (block $done
    (loop $next
      (br_if $done (i32.le_s (local.get $count) (i32.const 0)))
      (f64.store (local.get $to) (f64.const 0))
      (local.set $to (i32.add (local.get $to) (i32.const 8)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $next))))

;; w = w − rate · g
(func $sgd (export "sgd") (param $w i32) (param $g i32) (param $count i32) (param $rate f64)
  (block $done
    (loop $next
      (br_if $done (i32.lt_s (local.get $count) (i32.const 2)))
      (v128.store (local.get $w)
        (f64x2.sub (v128.load (local.get $w)) (f64x2.mul (f64x2.splat (local.get $rate)) (v128.load (local.get $g)))))
      (local.set $w (i32.add (local.get $w) (i32.const 16)))
      (local.set $g (i32.add (local.get $g) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 2)))
      (br $next)))
  (if (local.get $count)
    (then
      (f64.store (local.get $w)
        (f64.sub (f64.load (local.get $w)) (f64.mul (local.get $rate) (f64.load (local.get $g))))))))
