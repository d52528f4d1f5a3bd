;; The kernels of the page, in WebAssembly with vectors of two doubles. Same bits as PlainKernels: each result is summed in
;; the same order, multiply then add; vectors run across results, never inside a sum.
;;
;; The memory is the host's: from 0 a panel of 16 KB for $multiply, then the constant 1.0 at 16384, the tables of exp from 16448, of
;; tanh from 20544 and of sigmoid from 41056 on, then the arrays of one model. All sizes in numbers, all places and strides in
;; bytes. Nothing is checked here: WasmKernels.java calls with care.
(import "host" "memory" (memory 1))
(import "host" "exp" (func $sureExp (param f64) (result f64)))
(import "host" "tanh" (func $sureTanh (param f64) (result f64)))
(import "host" "sigmoid" (func $sureSigmoid (param f64) (result f64)))
