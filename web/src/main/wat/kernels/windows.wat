;; Windows over a picture of height × width × channels. What a window sees in one row of the picture is one run of
;; numbers; $first and $last are the part of it that lies inside. RunWindows.java has the same in Java.

;; With $back 0: patches = what the window sees. With $back 1: picture = picture + patches.
(func $windows (export "windows") (param $picture i32) (param $patches i32) (param $back i32)
  (param $height i32) (param $width i32) (param $channels i32) (param $kernelHeight i32) (param $kernelWidth i32)
  (param $down i32) (param $across i32) (param $top i32) (param $left i32) (param $outHeight i32) (param $outWidth i32)
  (local $oy i32) (local $ox i32) (local $y i32) (local $x i32) (local $end i32) (local $run i32) (local $first i32)
  (local $last i32) (local $at i32)
  (local.set $run (i32.mul (local.get $kernelWidth) (local.get $channels)))
  (block $done
    (loop $line
      (br_if $done (i32.ge_s (local.get $oy) (local.get $outHeight)))
      (local.set $ox (i32.const 0))
      (block $lineDone
        (loop $place
          (br_if $lineDone (i32.ge_s (local.get $ox) (local.get $outWidth)))
          (local.set $x (i32.sub (i32.mul (local.get $ox) (local.get $across)) (local.get $left)))
          (local.set $first (i32.const 0))
          (if (i32.lt_s (local.get $x) (i32.const 0))
            (then (local.set $first (i32.mul (i32.sub (i32.const 0) (local.get $x)) (local.get $channels)))))
          (if (i32.gt_s (local.get $first) (local.get $run)) (then (local.set $first (local.get $run))))
          (local.set $last (local.get $run))
          (if (i32.gt_s (i32.add (local.get $x) (local.get $kernelWidth)) (local.get $width))
            (then (local.set $last (i32.mul (i32.sub (local.get $width) (local.get $x)) (local.get $channels)))))
          (if (i32.lt_s (local.get $last) (local.get $first)) (then (local.set $last (local.get $first))))
          (local.set $y (i32.sub (i32.mul (local.get $oy) (local.get $down)) (local.get $top)))
          (local.set $end (i32.add (local.get $y) (local.get $kernelHeight)))
          (loop $row
            (local.set $at
              (i32.add
                (local.get $picture)
                (i32.shl
                  (i32.add
                    (i32.mul
                      (i32.add (i32.mul (local.get $y) (local.get $width)) (local.get $x))
                      (local.get $channels))
                    (local.get $first))
                  (i32.const 3))))
            (if (i32.and
                (i32.ge_s (local.get $y) (i32.const 0))
                (i32.lt_s (local.get $y) (local.get $height)))
              (then
                (if (local.get $back)
                  (then
                    (call $add
                      (i32.add (local.get $patches) (i32.shl (local.get $first) (i32.const 3)))
                      (local.get $at)
                      (i32.sub (local.get $last) (local.get $first))))
                  (else
                    (call $clear (local.get $patches) (local.get $first))
                    (call $copy
                      (local.get $at)
                      (i32.add (local.get $patches) (i32.shl (local.get $first) (i32.const 3)))
                      (i32.sub (local.get $last) (local.get $first)))
                    (call $clear
                      (i32.add (local.get $patches) (i32.shl (local.get $last) (i32.const 3)))
                      (i32.sub (local.get $run) (local.get $last))))))
              (else
                (if (i32.eqz (local.get $back)) (then (call $clear (local.get $patches) (local.get $run))))))
            (local.set $patches (i32.add (local.get $patches) (i32.shl (local.get $run) (i32.const 3))))
            (br_if $row
              (i32.lt_s (local.tee $y (i32.add (local.get $y) (i32.const 1))) (local.get $end))))
          (local.set $ox (i32.add (local.get $ox) (i32.const 1)))
          (br $place)))
      (local.set $oy (i32.add (local.get $oy) (i32.const 1)))
      (br $line))))

;; The largest of each window and where it stands, counted in numbers from the picture's start; two channels at a time
;; without a branch. A larger one, or the first NaN, takes the place. A last channel without a partner goes through one
;; lane.
(func $maxPool (export "maxPool") (param $picture i32) (param $out i32) (param $winners i32) (param $width i32)
  (param $channels i32) (param $kernelHeight i32) (param $kernelWidth i32) (param $down i32) (param $across i32)
  (param $outHeight i32) (param $outWidth i32)
  (local $oy i32) (local $ox i32) (local $c i32) (local $ky i32) (local $kx i32) (local $line i32) (local $corner i32)
  (local $dot i32) (local $single i32)
  (local $largest v128) (local $winner v128) (local $value v128) (local $place v128) (local $wins v128)
  (local.set $line (i32.mul (local.get $width) (local.get $channels)))
  (block $done
    (loop $lines
      (br_if $done (i32.ge_s (local.get $oy) (local.get $outHeight)))
      (local.set $ox (i32.const 0))
      (block $lineDone
        (loop $places
          (br_if $lineDone (i32.ge_s (local.get $ox) (local.get $outWidth)))
          (local.set $corner
            (i32.add
              (i32.mul (i32.mul (local.get $oy) (local.get $down)) (local.get $line))
              (i32.mul (i32.mul (local.get $ox) (local.get $across)) (local.get $channels))))
          (local.set $c (i32.const 0))
          (block $channelsDone
            (loop $channel
              (br_if $channelsDone (i32.ge_s (local.get $c) (local.get $channels)))
              (local.set $single (i32.eq (i32.add (local.get $c) (i32.const 1)) (local.get $channels)))
              (local.set $ky (i32.const 0))
              (loop $down1
                (local.set $dot
                  (i32.add
                    (i32.add (local.get $corner) (local.get $c))
                    (i32.mul (local.get $ky) (local.get $line))))
                (local.set $kx (i32.const 0))
                (loop $across1
                  (local.set $value
                    (if (result v128) (local.get $single)
                      (then
                        (v128.load64_zero (i32.add (local.get $picture) (i32.shl (local.get $dot) (i32.const 3)))))
                      (else (v128.load (i32.add (local.get $picture) (i32.shl (local.get $dot) (i32.const 3)))))))
                  (local.set $place
                    (f64x2.add
                      (f64x2.splat (f64.convert_i32_s (local.get $dot)))
                      (v128.const f64x2 0 1)))
                  (if (i32.or (local.get $ky) (local.get $kx))
                    (then
                      ;; not (value ≤ largest), and largest a number
                      (local.set $wins
                        (v128.andnot
                          (f64x2.eq (local.get $largest) (local.get $largest))
                          (f64x2.le (local.get $value) (local.get $largest))))
                      (local.set $largest
                        (v128.bitselect (local.get $value) (local.get $largest) (local.get $wins)))
                      (local.set $winner
                        (v128.bitselect (local.get $place) (local.get $winner) (local.get $wins))))
                    (else
                      (local.set $largest (local.get $value))
                      (local.set $winner (local.get $place))))
                  (local.set $dot (i32.add (local.get $dot) (local.get $channels)))
                  (br_if $across1
                    (i32.lt_s
                      (local.tee $kx (i32.add (local.get $kx) (i32.const 1)))
                      (local.get $kernelWidth))))
                (br_if $down1
                  (i32.lt_s (local.tee $ky (i32.add (local.get $ky) (i32.const 1))) (local.get $kernelHeight))))
              (if (local.get $single)
                (then
                  (v128.store64_lane 0 (local.get $out) (local.get $largest))
                  (v128.store64_lane 0 (local.get $winners) (local.get $winner))
                  (local.set $out (i32.add (local.get $out) (i32.const 8)))
                  (local.set $winners (i32.add (local.get $winners) (i32.const 8))))
                (else
                  (v128.store (local.get $out) (local.get $largest))
                  (v128.store (local.get $winners) (local.get $winner))
                  (local.set $out (i32.add (local.get $out) (i32.const 16)))
                  (local.set $winners (i32.add (local.get $winners) (i32.const 16)))))
              (local.set $c (i32.add (local.get $c) (i32.const 2)))
              (br $channel)))
          (local.set $ox (i32.add (local.get $ox) (i32.const 1)))
          (br $places)))
      (local.set $oy (i32.add (local.get $oy) (i32.const 1)))
      (br $lines))))

;; back[winner] = back[winner] + delta
(func $maxPoolBack (export "maxPoolBack") (param $delta i32) (param $winners i32) (param $back i32) (param $count i32)
  (local $to i32)
  (block $done
    (loop $next
      (br_if $done (i32.eqz (local.get $count)))
      (local.set $to
        (i32.add
          (local.get $back)
          (i32.shl (i32.trunc_sat_f64_s (f64.load (local.get $winners))) (i32.const 3))))
      (f64.store (local.get $to) (f64.add (f64.load (local.get $to)) (f64.load (local.get $delta))))
      (local.set $delta (i32.add (local.get $delta) (i32.const 8)))
      (local.set $winners (i32.add (local.get $winners) (i32.const 8)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $next))))

;; The mean of each window, or with $back its share of $out, the delta, added to each of its dots; two channels at a time,
;; the last of an odd number as updates.wat has it.
(func $averagePool (export "averagePool") (param $picture i32) (param $out i32) (param $back i32) (param $width i32)
  (param $channels i32) (param $kernelHeight i32) (param $kernelWidth i32) (param $down i32) (param $across i32)
  (param $outHeight i32) (param $outWidth i32)
  (local $oy i32) (local $ox i32) (local $c i32) (local $ky i32) (local $kx i32) (local $line i32) (local $corner i32)
  (local $dot i32) (local $pair i32) (local $dots v128) (local $sum v128)
  (local.set $channels (i32.shl (local.get $channels) (i32.const 3)))
  (local.set $line (i32.mul (local.get $width) (local.get $channels)))
  (local.set $dots (f64x2.splat (f64.convert_i32_s (i32.mul (local.get $kernelHeight) (local.get $kernelWidth)))))
  (loop $lines
    (local.set $ox (i32.const 0))
    (loop $places
      (local.set $corner
        (i32.add
          (local.get $picture)
          (i32.add
            (i32.mul (i32.mul (local.get $oy) (local.get $down)) (local.get $line))
            (i32.mul (i32.mul (local.get $ox) (local.get $across)) (local.get $channels)))))
      (local.set $c (local.get $channels))
      (loop $channel
        (local.set $pair (i32.shr_u (local.get $c) (i32.const 3)))
        (local.set $sum
          (if (result v128) (local.get $back)
            (then (f64x2.div (v128.load (local.get $out)) (local.get $dots)))
            (else (v128.const f64x2 0 0))))
        (local.set $ky (i32.const 0))
        (loop $down1
          (local.set $dot (i32.add (local.get $corner) (i32.mul (local.get $ky) (local.get $line))))
          (local.set $kx (local.get $kernelWidth))
          (loop $across1
            (if (local.get $back)
              (then
                (call $put
                  (local.get $dot)
                  (f64x2.add (v128.load (local.get $dot)) (local.get $sum))
                  (local.get $pair)))
              (else (local.set $sum (f64x2.add (local.get $sum) (v128.load (local.get $dot))))))
            (local.set $dot (i32.add (local.get $dot) (local.get $channels)))
            (br_if $across1 (local.tee $kx (i32.sub (local.get $kx) (i32.const 1)))))
          (br_if $down1
            (i32.lt_s (local.tee $ky (i32.add (local.get $ky) (i32.const 1))) (local.get $kernelHeight))))
        (if (i32.eqz (local.get $back))
          (then (call $put (local.get $out) (f64x2.div (local.get $sum) (local.get $dots)) (local.get $pair))))
        (local.set $out
          (i32.add
            (local.get $out)
            (select (i32.const 8) (i32.const 16) (i32.eq (local.get $pair) (i32.const 1)))))
        (local.set $corner (i32.add (local.get $corner) (i32.const 16)))
        (br_if $channel (i32.gt_s (local.tee $c (i32.sub (local.get $c) (i32.const 16))) (i32.const 0))))
      (br_if $places (i32.lt_s (local.tee $ox (i32.add (local.get $ox) (i32.const 1))) (local.get $outWidth))))
    (br_if $lines (i32.lt_s (local.tee $oy (i32.add (local.get $oy) (i32.const 1))) (local.get $outHeight)))))
