call actionfence#Define('javascript')
