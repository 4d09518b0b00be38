call actionfence#Define('typescript')
