;; Copies $deep rows of $width columns side by side to the panel: panel[d,x] = b[d,x], b[d,x] at b + d·bDepth + x·bColumn.
(func $pack (param $b i32) (param $bDepth i32) (param $bColumn i32) (param $deep i32) (param $width i32)
  (local $x i32) (local $d i32) (local $from i32) (local $to i32) (local $step i32)
  (local.set $step (i32.shl (local.get $width) (i32.const 3)))
  (block $columns
    (loop $column
      (br_if $columns (i32.ge_s (local.get $x) (local.get $width)))
      (local.set $from (i32.add (local.get $b) (i32.mul (local.get $x) (local.get $bColumn))))
      (local.set $to (i32.shl (local.get $x) (i32.const 3)))
      (local.set $d (local.get $deep))
      (block $depths
        (loop $depth
          (br_if $depths (i32.eqz (local.get $d)))
          (f64.store (local.get $to) (f64.load (local.get $from)))
          (local.set $from (i32.add (local.get $from) (local.get $bDepth)))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (local.set $d (i32.sub (local.get $d) (i32.const 1)))
          (br $depth)))
      (local.set $x (i32.add (local.get $x) (i32.const 1)))
      (br $column))))

;; $pack for 8 columns that lie side by side.
(func $pack8 (param $b i32) (param $bDepth i32) (param $deep i32)
  (local $to i32)
  (block $depths
    (loop $depth
      (br_if $depths (i32.eqz (local.get $deep)))
      (v128.store (local.get $to) (v128.load (local.get $b)))
      (v128.store offset=16 (local.get $to) (v128.load offset=16 (local.get $b)))
      (v128.store offset=32 (local.get $to) (v128.load offset=32 (local.get $b)))
      (v128.store offset=48 (local.get $to) (v128.load offset=48 (local.get $b)))
      (local.set $b (i32.add (local.get $b) (local.get $bDepth)))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (local.set $deep (i32.sub (local.get $deep) (i32.const 1)))
      (br $depth))))

;; The whole product, column tile by column tile. Of the columns of a tile 256 rows of b at a time go to the panel, where
;; they stay in the first cache for all rows of a; where there are few rows, or b is small, it is used where it lies.
(func $multiply (export "multiply")
  (param $a i32) (param $aRow i32) (param $aDepth i32) (param $b i32) (param $bDepth i32) (param $bColumn i32)
  (param $c i32) (param $cRow i32) (param $rows i32) (param $depth i32) (param $columns i32) (param $bias i32)
  (param $more i32)
  (local $x i32) (local $d i32) (local $r i32) (local $width i32) (local $deep i32) (local $goOn i32) (local $bias1 i32)
  (local $at i32) (local $to i32) (local $from i32) (local $step i32) (local $direct i32) (local $left i32) (local $high i32)
  (local.set $direct
    (i32.and
      (i32.eq (local.get $bColumn) (i32.const 8))
      (i32.or
        (i32.lt_s (local.get $rows) (i32.const 8))
        (i32.lt_s (i32.mul (local.get $depth) (local.get $columns)) (i32.const 1024)))))
  (block $columnsDone
    (loop $column
      (local.set $left (i32.sub (local.get $columns) (local.get $x)))
      (br_if $columnsDone (i32.le_s (local.get $left) (i32.const 0)))
      (local.set $width
        (if (result i32) (i32.ge_s (local.get $left) (i32.const 8))
          (then (i32.const 8))
          (else
            (if (result i32) (i32.ge_s (local.get $left) (i32.const 4))
              (then (i32.const 4))
              (else (if (result i32) (i32.ge_s (local.get $left) (i32.const 2)) (then (i32.const 2)) (else (i32.const 1))))))))
      (local.set $d (i32.const 0))
      (local.set $goOn (local.get $more))
      (loop $block
        (local.set $deep (i32.sub (local.get $depth) (local.get $d)))
        (if (i32.and (i32.gt_s (local.get $deep) (i32.const 256)) (i32.eqz (local.get $direct)))
          (then (local.set $deep (i32.const 256))))
        (local.set $from
          (i32.add
            (local.get $b)
            (i32.add
              (i32.mul (local.get $d) (local.get $bDepth))
              (i32.mul (local.get $x) (local.get $bColumn)))))
        (local.set $step (local.get $bDepth))
        (if (i32.eqz (local.get $direct))
          (then
            (if (i32.and (i32.eq (local.get $width) (i32.const 8)) (i32.eq (local.get $bColumn) (i32.const 8)))
              (then (call $pack8 (local.get $from) (local.get $bDepth) (local.get $deep)))
              (else
                (call $pack
                  (local.get $from) (local.get $bDepth) (local.get $bColumn) (local.get $deep) (local.get $width))))
            (local.set $from (i32.const 0))
            (local.set $step (i32.shl (local.get $width) (i32.const 3)))))
        (local.set $bias1 (i32.const 0))
        (if (i32.and
            (i32.ne (local.get $bias) (i32.const 0))
            (i32.eq (i32.add (local.get $d) (local.get $deep)) (local.get $depth)))
          (then (local.set $bias1 (i32.add (local.get $bias) (i32.shl (local.get $x) (i32.const 3))))))
        (local.set $at (i32.add (local.get $a) (i32.mul (local.get $d) (local.get $aDepth))))
        (local.set $to (i32.add (local.get $c) (i32.shl (local.get $x) (i32.const 3))))
        (local.set $r (i32.const 0))
        (block $rowsDone
          (loop $row
            (local.set $left (i32.sub (local.get $rows) (local.get $r)))
            (br_if $rowsDone (i32.le_s (local.get $left) (i32.const 0)))
            (if (i32.eq (local.get $width) (i32.const 8))
              (then
                (if (i32.ge_s (local.get $left) (i32.const 2))
                  (then
                    (call $tile8x2
                      (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                      (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                    (local.set $high (i32.const 2)))
                  (else
                    (call $tile8x1
                      (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                      (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                    (local.set $high (i32.const 1)))))
              (else
                (if (i32.eq (local.get $width) (i32.const 4))
                  (then
                    (if (i32.ge_s (local.get $left) (i32.const 4))
                      (then
                        (call $tile4x4
                          (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                          (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                        (local.set $high (i32.const 4)))
                      (else
                        (call $tile4x1
                          (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                          (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                        (local.set $high (i32.const 1)))))
                  (else
                    (if (i32.eq (local.get $width) (i32.const 2))
                      (then
                        (if (i32.ge_s (local.get $left) (i32.const 4))
                          (then
                            (call $tile2x4
                              (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                              (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                            (local.set $high (i32.const 4)))
                          (else
                            (call $tile2x1
                              (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                              (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                            (local.set $high (i32.const 1)))))
                      (else
                        (if (i32.ge_s (local.get $left) (i32.const 4))
                          (then
                            (call $tile1x4
                              (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                              (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                            (local.set $high (i32.const 4)))
                          (else
                            (call $tile1x1
                              (local.get $at) (local.get $aRow) (local.get $aDepth) (local.get $from) (local.get $step) (local.get $to)
                              (local.get $cRow) (local.get $deep) (local.get $goOn) (local.get $bias1))
                            (local.set $high (i32.const 1))))))))))
            (local.set $at (i32.add (local.get $at) (i32.mul (local.get $high) (local.get $aRow))))
            (local.set $to (i32.add (local.get $to) (i32.mul (local.get $high) (local.get $cRow))))
            (local.set $r (i32.add (local.get $r) (local.get $high)))
            (br $row)))
        (local.set $d (i32.add (local.get $d) (local.get $deep)))
        (local.set $goOn (i32.const 1))
        (br_if $block (i32.lt_s (local.get $d) (local.get $depth))))
      (local.set $x (i32.add (local.get $x) (local.get $width)))
      (br $column))))
