;; exp, tanh and sigmoid. Exponential.java and Logistic.java say how they work. Two lanes go the first way, and the rounding test says of
;; each whether it gives the double nearest to the true value; for a lane where it does not, and for what lies beyond the tables, the host's
;; function is asked. The nearest double is the same on every way, so nothing here has to follow Java's order.

;; The upper 26 bits.
(func $upper (param $x v128) (result v128)
  (local $scaled v128)
  (local.set $scaled (f64x2.mul (v128.const f64x2 134217729 134217729) (local.get $x)))
  (f64x2.sub (local.get $scaled) (f64x2.sub (local.get $scaled) (local.get $x))))

;; 2^h for whole numbers h from −1022 to 1023 in lanes of 64 bits: h goes to where a double has its exponent.
(func $power (param $h v128) (result v128)
  (i64x2.shl (i64x2.add (local.get $h) (v128.const i64x2 1023 1023)) (i32.const 52)))

;; A number plus 1.5·2⁵² as a whole number in lanes of 64 bits.
(func $whole (param $shifted v128) (result v128)
  (i64x2.sub (local.get $shifted) (v128.const f64x2 6755399441055744 6755399441055744)))

(func $exp2 (param $x v128) (result v128)
  (local $shifted v128) (local $index v128) (local $whole v128) (local $exact v128) (local $low v128) (local $upper v128) (local $r v128) (local $series v128) (local $pair v128) (local $other v128) (local $high v128) (local $rest v128) (local $product v128) (local $sum v128) (local $error v128) (local $y v128) (local $up v128) (local $ok v128) (local $half v128)
  (local.set $y
    (f64x2.pmax (v128.const f64x2 -650 -650) (f64x2.pmin (v128.const f64x2 709.7 709.7) (local.get $x))))
  (local.set $shifted
    (f64x2.add (f64x2.mul (local.get $y) (v128.const f64x2 369.32993046757463 369.32993046757463)) (v128.const f64x2 6755399441055744 6755399441055744)))
  (local.set $index
    (call $whole (local.get $shifted)))
  (local.set $whole
    (f64x2.sub (local.get $shifted) (v128.const f64x2 6755399441055744 6755399441055744)))
  (local.set $exact
    (f64x2.sub (local.get $y) (f64x2.mul (local.get $whole) (v128.const f64x2 0.0027076061742263846 0.0027076061742263846))))
  (local.set $low
    (f64x2.mul (local.get $whole) (v128.const f64x2 -1.6409824502660487e-13 -1.6409824502660487e-13)))
  (local.set $upper
    (call $upper (local.get $exact)))
  (local.set $r
    (f64x2.sub (local.get $exact) (local.get $low)))
  (local.set $series
    (f64x2.add (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (v128.const f64x2 0.001388888888888889 0.001388888888888889) (local.get $r))
      (v128.const f64x2 0.008333333333333333 0.008333333333333333)) (local.get $r))
      (v128.const f64x2 0.041666666666666664 0.041666666666666664)) (local.get $r))
      (v128.const f64x2 0.16666666666666666 0.16666666666666666)) (local.get $r))
      (v128.const f64x2 0.5 0.5)) (f64x2.mul (local.get $r) (local.get $r))) (f64x2.sub (f64x2.sub (local.get $exact) (local.get $upper)) (local.get $low))))
  ;; 2^(j/256), its upper bits and the rest.
  (local.set $pair
    (v128.load offset=16448 (i32.shl (i32.and (i32.wrap_i64 (i64x2.extract_lane 0 (local.get $index))) (i32.const 255)) (i32.const 4))))
  (local.set $other
    (v128.load offset=16448 (i32.shl (i32.and (i32.wrap_i64 (i64x2.extract_lane 1 (local.get $index))) (i32.const 255)) (i32.const 4))))
  (local.set $high
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (local.get $pair) (local.get $other)))
  (local.set $rest
    (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      (local.get $pair) (local.get $other)))
  (local.set $product
    (f64x2.mul (local.get $high) (local.get $upper)))
  (local.set $sum
    (f64x2.add (local.get $high) (local.get $product)))
  (local.set $rest
    (f64x2.add (f64x2.sub (local.get $product) (f64x2.sub (local.get $sum) (local.get $high))) (f64x2.add (local.get $rest) (f64x2.add (f64x2.mul (local.get $rest) (local.get $upper)) (f64x2.mul (f64x2.add (local.get $high) (local.get $rest)) (local.get $series))))))
  (local.set $high
    (f64x2.add (local.get $sum) (local.get $rest)))
  (local.set $low
    (f64x2.sub (local.get $rest) (f64x2.sub (local.get $high) (local.get $sum))))
  (local.set $error
    (f64x2.mul (local.get $high) (v128.const f64x2 8.470329472543003e-22 8.470329472543003e-22)))
  (local.set $up
    (f64x2.add (local.get $high) (f64x2.add (local.get $low) (local.get $error))))
  (local.set $ok
    (v128.and (f64x2.eq (local.get $up) (f64x2.add (local.get $high) (f64x2.sub (local.get $low) (local.get $error)))) (f64x2.eq (local.get $y) (local.get $x))))
  ;; 2^n in two halves: alone it may be too large.
  (local.set $index
    (i64x2.shr_s (local.get $index) (i32.const 8)))
  (local.set $half
    (i64x2.shr_s (local.get $index) (i32.const 1)))
  (local.set $up
    (f64x2.mul (f64x2.mul (local.get $up) (call $power (local.get $half))) (call $power (i64x2.sub (local.get $index) (local.get $half)))))
  (if (i64x2.all_true (local.get $ok)) (then (return (local.get $up))))
  (if (i64.eqz (i64x2.extract_lane 0 (local.get $ok)))
    (then (local.set $up (f64x2.replace_lane 0 (local.get $up) (call $sureExp (f64x2.extract_lane 0 (local.get $x)))))))
  (if (i64.eqz (i64x2.extract_lane 1 (local.get $ok)))
    (then (local.set $up (f64x2.replace_lane 1 (local.get $up) (call $sureExp (f64x2.extract_lane 1 (local.get $x)))))))
  (local.get $up))

(func $tanh2 (param $x v128) (result v128)
  (local $y v128) (local $upper v128) (local $lower v128) (local $shifted v128) (local $index v128) (local $near v128) (local $pair v128) (local $other v128) (local $a v128) (local $b v128) (local $value v128) (local $rest v128) (local $slope v128) (local $d v128) (local $square v128) (local $bend v128) (local $u v128) (local $curve v128) (local $sum v128) (local $low v128) (local $error v128) (local $up v128) (local $ok v128) (local $one v128) (local $next v128)
  (local.set $y
    (f64x2.pmin (v128.const f64x2 20 20) (f64x2.abs (local.get $x))))
  (local.set $upper
    (call $upper (local.get $y)))
  (local.set $lower
    (f64x2.sub (local.get $y) (local.get $upper)))
  (local.set $shifted
    (f64x2.add (f64x2.mul (local.get $upper) (v128.const f64x2 32 32)) (v128.const f64x2 6755399441055744 6755399441055744)))
  (local.set $index
    (call $whole (local.get $shifted)))
  (local.set $near
    (f64x2.sub (local.get $upper) (f64x2.mul (f64x2.sub (local.get $shifted) (v128.const f64x2 6755399441055744 6755399441055744)) (v128.const f64x2 0.03125 0.03125))))
  ;; Value and rest, slope's upper bits and rest at the nearest place.
  (local.set $pair
    (v128.load offset=20544 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 0 (local.get $index))) (i32.const 5))))
  (local.set $other
    (v128.load offset=20544 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 1 (local.get $index))) (i32.const 5))))
  (local.set $a
    (v128.load offset=20560 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 0 (local.get $index))) (i32.const 5))))
  (local.set $b
    (v128.load offset=20560 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 1 (local.get $index))) (i32.const 5))))
  (local.set $value
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (local.get $pair) (local.get $other)))
  (local.set $rest
    (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      (local.get $pair) (local.get $other)))
  (local.set $slope
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (local.get $a) (local.get $b)))
  (local.set $rest
    (f64x2.add (local.get $rest) (f64x2.mul (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      (local.get $a) (local.get $b)) (local.get $near))))
  (local.set $d
    (f64x2.add (local.get $near) (local.get $lower)))
  (local.set $square
    (f64x2.mul (local.get $d) (local.get $d)))
  (local.set $bend
    (f64x2.mul (f64x2.mul (local.get $d) (local.get $square)) (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (v128.const f64x2 0.021869488536155203 0.021869488536155203) (local.get $square))
      (v128.const f64x2 -0.05396825396825397 -0.05396825396825397)) (local.get $square))
      (v128.const f64x2 0.13333333333333333 0.13333333333333333)) (local.get $square))
      (v128.const f64x2 -0.3333333333333333 -0.3333333333333333))))
  (local.set $u
    (f64x2.mul (local.get $value) (f64x2.add (local.get $d) (local.get $bend))))
  (local.set $curve
    (f64x2.mul (f64x2.sub (v128.const f64x2 1 1) (f64x2.mul (local.get $value) (local.get $value))) (f64x2.add (local.get $lower) (f64x2.div (f64x2.sub (local.get $bend) (f64x2.mul (local.get $u) (local.get $d))) (f64x2.add (v128.const f64x2 1 1) (local.get $u))))))
  (local.set $slope
    (f64x2.mul (local.get $slope) (local.get $near)))
  (local.set $sum
    (f64x2.add (local.get $value) (local.get $slope)))
  (local.set $low
    (f64x2.add (f64x2.sub (local.get $slope) (f64x2.sub (local.get $sum) (local.get $value))) (f64x2.add (local.get $rest) (local.get $curve))))
  (local.set $error
    (f64x2.add (f64x2.mul (f64x2.abs (local.get $low)) (v128.const f64x2 8.881784197001252e-16 8.881784197001252e-16)) (f64x2.mul (local.get $sum) (v128.const f64x2 1.0842021724855044e-19 1.0842021724855044e-19))))
  (local.set $up
    (f64x2.add (local.get $sum) (f64x2.add (local.get $low) (local.get $error))))
  (local.set $ok
    (v128.and (f64x2.eq (local.get $up) (f64x2.add (local.get $sum) (f64x2.sub (local.get $low) (local.get $error)))) (f64x2.eq (local.get $x) (local.get $x))))
  (local.set $up
    (v128.or (local.get $up) (v128.and (local.get $x) (v128.const f64x2 -0 -0))))
  (if (i64x2.all_true (local.get $ok)) (then (return (local.get $up))))
  (if (i64.eqz (i64x2.extract_lane 0 (local.get $ok)))
    (then (local.set $up (f64x2.replace_lane 0 (local.get $up) (call $sureTanh (f64x2.extract_lane 0 (local.get $x)))))))
  (if (i64.eqz (i64x2.extract_lane 1 (local.get $ok)))
    (then (local.set $up (f64x2.replace_lane 1 (local.get $up) (call $sureTanh (f64x2.extract_lane 1 (local.get $x)))))))
  (local.get $up))

(func $sigmoid2 (param $x v128) (result v128)
  (local $y v128) (local $upper v128) (local $lower v128) (local $shifted v128) (local $index v128) (local $near v128) (local $pair v128) (local $other v128) (local $a v128) (local $b v128) (local $value v128) (local $rest v128) (local $slope v128) (local $d v128) (local $square v128) (local $bend v128) (local $u v128) (local $curve v128) (local $sum v128) (local $low v128) (local $error v128) (local $up v128) (local $ok v128) (local $one v128) (local $next v128)
  (local.set $y
    (f64x2.pmin (v128.const f64x2 40 40) (f64x2.abs (local.get $x))))
  (local.set $upper
    (call $upper (local.get $y)))
  (local.set $lower
    (f64x2.sub (local.get $y) (local.get $upper)))
  (local.set $shifted
    (f64x2.add (f64x2.mul (local.get $upper) (v128.const f64x2 32 32)) (v128.const f64x2 6755399441055744 6755399441055744)))
  (local.set $index
    (call $whole (local.get $shifted)))
  (local.set $near
    (f64x2.sub (local.get $upper) (f64x2.mul (f64x2.sub (local.get $shifted) (v128.const f64x2 6755399441055744 6755399441055744)) (v128.const f64x2 0.03125 0.03125))))
  ;; Value and rest, slope's upper bits and rest at the nearest place.
  (local.set $pair
    (v128.load offset=41056 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 0 (local.get $index))) (i32.const 5))))
  (local.set $other
    (v128.load offset=41056 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 1 (local.get $index))) (i32.const 5))))
  (local.set $a
    (v128.load offset=41072 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 0 (local.get $index))) (i32.const 5))))
  (local.set $b
    (v128.load offset=41072 (i32.shl (i32.wrap_i64 (i64x2.extract_lane 1 (local.get $index))) (i32.const 5))))
  (local.set $value
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (local.get $pair) (local.get $other)))
  (local.set $rest
    (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      (local.get $pair) (local.get $other)))
  (local.set $slope
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (local.get $a) (local.get $b)))
  (local.set $rest
    (f64x2.add (local.get $rest) (f64x2.mul (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      (local.get $a) (local.get $b)) (local.get $near))))
  (local.set $d
    (f64x2.add (local.get $near) (local.get $lower)))
  (local.set $square
    (f64x2.mul (local.get $d) (local.get $d)))
  (local.set $bend
    (f64x2.mul (f64x2.mul (local.get $d) (local.get $square)) (f64x2.add
      (f64x2.mul (f64x2.add
      (f64x2.mul (v128.const f64x2 -0.0008432539682539683 -0.0008432539682539683) (local.get $square))
      (v128.const f64x2 0.008333333333333333 0.008333333333333333)) (local.get $square))
      (v128.const f64x2 -0.08333333333333333 -0.08333333333333333))))
  (local.set $u
    (f64x2.mul (f64x2.sub (v128.const f64x2 0.5 0.5) (local.get $value)) (f64x2.add (local.get $d) (local.get $bend))))
  (local.set $curve
    (f64x2.mul (f64x2.mul (local.get $value) (f64x2.sub (local.get $value) (v128.const f64x2 1 1))) (f64x2.add (local.get $lower) (f64x2.div (f64x2.sub (local.get $bend) (f64x2.mul (local.get $u) (local.get $d))) (f64x2.add (v128.const f64x2 1 1) (local.get $u))))))
  (local.set $slope
    (f64x2.mul (local.get $slope) (local.get $near)))
  (local.set $sum
    (f64x2.add (local.get $value) (local.get $slope)))
  (local.set $low
    (f64x2.add (f64x2.sub (local.get $slope) (f64x2.sub (local.get $sum) (local.get $value))) (f64x2.add (local.get $rest) (local.get $curve))))
  (local.set $error
    (f64x2.add (f64x2.mul (f64x2.abs (local.get $low)) (v128.const f64x2 8.881784197001252e-16 8.881784197001252e-16)) (f64x2.mul (local.get $sum) (v128.const f64x2 5.421010862427522e-20 5.421010862427522e-20))))
  ;; Above 0 what is missing from 1.
  (local.set $one
    (v128.and (v128.const f64x2 1 1) (f64x2.gt (local.get $x) (v128.const f64x2 0 0))))
  (local.set $next
    (f64x2.sub (local.get $one) (local.get $sum)))
  (local.set $low
    (f64x2.sub (f64x2.sub (f64x2.sub (local.get $one) (local.get $next)) (local.get $sum)) (local.get $low)))
  (local.set $up
    (f64x2.add (local.get $next) (f64x2.add (local.get $low) (local.get $error))))
  (local.set $ok
    (v128.and (f64x2.eq (local.get $up) (f64x2.add (local.get $next) (f64x2.sub (local.get $low) (local.get $error)))) (f64x2.gt (local.get $x) (v128.const f64x2 -40 -40))))
  (local.set $up
    (f64x2.abs (local.get $up)))
  (if (i64x2.all_true (local.get $ok)) (then (return (local.get $up))))
  (if (i64.eqz (i64x2.extract_lane 0 (local.get $ok)))
    (then (local.set $up (f64x2.replace_lane 0 (local.get $up) (call $sureSigmoid (f64x2.extract_lane 0 (local.get $x)))))))
  (if (i64.eqz (i64x2.extract_lane 1 (local.get $ok)))
    (then (local.set $up (f64x2.replace_lane 1 (local.get $up) (call $sureSigmoid (f64x2.extract_lane 1 (local.get $x)))))))
  (local.get $up))
