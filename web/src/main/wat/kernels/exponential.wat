;; exp and its relatives: Exponential.java says how they work; the operations and their order are the same.

;; x / ln 2 + 1.5·2⁵²: the nearest whole number n, in the low bits of a double.
(func $shifted (param $x v128) (result v128)
  (f64x2.add (f64x2.mul (local.get $x) (v128.const f64x2 1.4426950408889634 1.4426950408889634))
    (v128.const f64x2 6755399441055744 6755399441055744)))

;; e^r − 1 for r = x − n·ln 2.
(func $reducedExpm1 (param $x v128) (param $shifted v128) (result v128)
  (local $n v128) (local $high v128) (local $low v128) (local $r v128) (local $s v128) (local $even v128) (local $odd v128)
  (local.set $n (f64x2.sub (local.get $shifted) (v128.const f64x2 6755399441055744 6755399441055744)))
  (local.set $high
    (f64x2.sub (local.get $x) (f64x2.mul (local.get $n) (v128.const f64x2 0.693147180559663 0.693147180559663))))
  (local.set $low (f64x2.mul (local.get $n) (v128.const f64x2 2.8235290563031577e-13 2.8235290563031577e-13)))
  (local.set $r (f64x2.sub (local.get $high) (local.get $low)))
  (local.set $s (f64x2.mul (local.get $r) (local.get $r)))
  (local.set $even
    (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (v128.const f64x2 2.0914686968086876e-09 2.0914686968086876e-09) (local.get $s))
      (v128.const f64x2 2.75572736431103e-07 2.75572736431103e-07)) (local.get $s))
      (v128.const f64x2 2.4801587325547743e-05 2.4801587325547743e-05)) (local.get $s))
      (v128.const f64x2 0.0013888888888883748 0.0013888888888883748)) (local.get $s))
      (v128.const f64x2 0.04166666666666667 0.04166666666666667)) (local.get $s))
      (v128.const f64x2 0.5 0.5)))
  (local.set $odd
    (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (v128.const f64x2 2.5105217004720745e-08 2.5105217004720745e-08) (local.get $s))
      (v128.const f64x2 2.7557255400206422e-06 2.7557255400206422e-06)) (local.get $s))
      (v128.const f64x2 0.00019841269874820627 0.00019841269874820627)) (local.get $s))
      (v128.const f64x2 0.008333333333326136 0.008333333333326136)) (local.get $s))
      (v128.const f64x2 0.1666666666666667 0.1666666666666667)))
  (f64x2.add
    (f64x2.sub
      (f64x2.mul (local.get $s) (f64x2.add (f64x2.mul (local.get $odd) (local.get $r)) (local.get $even)))
      (local.get $low))
    (local.get $high)))

;; 2^h for whole numbers h from −1022 to 1023 in lanes of 64 bits: h goes to where a double has its exponent.
(func $power (param $h v128) (result v128)
  (i64x2.shl (i64x2.add (local.get $h) (v128.const i64x2 1023 1023)) (i32.const 52)))

;; n as a whole number in lanes of 64 bits.
(func $whole (param $shifted v128) (result v128)
  (i64x2.sub (local.get $shifted) (v128.const f64x2 6755399441055744 6755399441055744)))

;; Numbers held between two bounds; NaN stays.
(func $clamp (param $x v128) (param $lowest v128) (param $highest v128) (result v128)
  (f64x2.pmin (f64x2.pmax (local.get $x) (local.get $lowest)) (local.get $highest)))

(func $exp2 (param $x v128) (result v128)
  (local $shifted v128) (local $n v128) (local $half v128)
  (local.set $x (call $clamp (local.get $x) (v128.const f64x2 -746 -746) (v128.const f64x2 710 710)))
  (local.set $shifted (call $shifted (local.get $x)))
  (local.set $n (call $whole (local.get $shifted)))
  (local.set $half (i64x2.shr_s (local.get $n) (i32.const 1)))
  (f64x2.mul
    (f64x2.mul
      (f64x2.add (v128.const f64x2 1 1) (call $reducedExpm1 (local.get $x) (local.get $shifted)))
      (call $power (local.get $half)))
    (call $power (i64x2.sub (local.get $n) (local.get $half)))))

(func $sigmoid2 (param $x v128) (result v128)
  (local $shifted v128) (local $n v128) (local $half v128) (local $e v128)
  (local.set $x (call $clamp (local.get $x) (v128.const f64x2 -746 -746) (v128.const f64x2 40 40)))
  (local.set $shifted (call $shifted (local.get $x)))
  (local.set $n (call $whole (local.get $shifted)))
  (local.set $half (i64x2.shr_s (local.get $n) (i32.const 1)))
  ;; The product of the two halves is the table's power of two, below 2^-1074 its 0.
  (local.set $e
    (f64x2.mul
      (f64x2.add (v128.const f64x2 1 1) (call $reducedExpm1 (local.get $x) (local.get $shifted)))
      (f64x2.mul (call $power (local.get $half)) (call $power (i64x2.sub (local.get $n) (local.get $half))))))
  (f64x2.div (local.get $e) (f64x2.add (v128.const f64x2 1 1) (local.get $e))))

(func $tanh2 (param $x v128) (result v128)
  (local $y v128) (local $shifted v128) (local $power v128) (local $e v128)
  (local.set $y
    (f64x2.pmax (f64x2.mul (v128.const f64x2 -2 -2) (f64x2.abs (local.get $x))) (v128.const f64x2 -44 -44)))
  (local.set $shifted (call $shifted (local.get $y)))
  (local.set $power (call $power (call $whole (local.get $shifted))))
  (local.set $e
    (f64x2.add
      (f64x2.mul (local.get $power) (call $reducedExpm1 (local.get $y) (local.get $shifted)))
      (f64x2.sub (local.get $power) (v128.const f64x2 1 1))))
  (v128.or
    (f64x2.div (f64x2.abs (local.get $e)) (f64x2.add (v128.const f64x2 2 2) (local.get $e)))
    (v128.and (local.get $x) (v128.const f64x2 -0 -0))))
