Directives in every way of writing them, kinds of modules, and declarations of one name above, in and below actions.

//# ml-2.ts
"use server"
export async function a() {}
export default async () => {}
//# ml-3.js
"use server"
export async function a() {}
export default async () => {}
//# ml-4.ts
'use server';
export async function a() {}
export default async () => {}
//# ml-5.js
'use server';
export async function a() {}
export default async () => {}
//# ml-6.ts
;'use server'
export async function a() {}
export default async () => {}
//# ml-7.js
;'use server'
export async function a() {}
export default async () => {}
//# ml-8.ts
/* a */'use server'/* b */
export async function a() {}
export default async () => {}
//# ml-9.js
/* a */'use server'/* b */
export async function a() {}
export default async () => {}
//# ml-10.ts
// c
'use server' // d
export async function a() {}
export default async () => {}
//# ml-11.js
// c
'use server' // d
export async function a() {}
export default async () => {}
//# ml-12.ts
'use server'/* x */;/* y */
export async function a() {}
export default async () => {}
//# ml-13.js
'use server'/* x */;/* y */
export async function a() {}
export default async () => {}
//# ml-14.ts
'use \
server'
export async function a() {}
export default async () => {}
//# ml-15.js
'use \
server'
export async function a() {}
export default async () => {}
//# ml-16.ts
'use\x20server'
export async function a() {}
export default async () => {}
//# ml-17.js
'use\x20server'
export async function a() {}
export default async () => {}
//# ml-18.ts
'use\u0020server'
export async function a() {}
export default async () => {}
//# ml-19.js
'use\u0020server'
export async function a() {}
export default async () => {}
//# ml-20.ts
'use\u{20}server'
export async function a() {}
export default async () => {}
//# ml-21.js
'use\u{20}server'
export async function a() {}
export default async () => {}
//# ml-22.ts
'\x75se server'
export async function a() {}
export default async () => {}
//# ml-23.js
'\x75se server'
export async function a() {}
export default async () => {}
//# ml-24.ts
'use\40server'
export async function a() {}
export default async () => {}
//# ml-25.js
'use\40server'
export async function a() {}
export default async () => {}
//# ml-26.ts
'use\ server'
export async function a() {}
export default async () => {}
//# ml-27.js
'use\ server'
export async function a() {}
export default async () => {}
//# ml-28.ts
'use serve\r'
export async function a() {}
export default async () => {}
//# ml-29.js
'use serve\r'
export async function a() {}
export default async () => {}
//# ml-30.ts
'use server\
'
export async function a() {}
export default async () => {}
//# ml-31.js
'use server\
'
export async function a() {}
export default async () => {}
//# ml-32.ts
#!/usr/bin/env node
'use server'
export async function a() {}
export default async () => {}
//# ml-33.js
#!/usr/bin/env node
'use server'
export async function a() {}
export default async () => {}
//# ml-36.ts
<!-- x
'use server'
export async function a() {}
export default async () => {}
//# ml-37.js
<!-- x
'use server'
export async function a() {}
export default async () => {}
//# ml-38.ts
/**
 * x
 */
'use server'
export async function a() {}
export default async () => {}
//# ml-39.js
/**
 * x
 */
'use server'
export async function a() {}
export default async () => {}
//# ml-40.ts
'use strict'
'use server'
export async function a() {}
export default async () => {}
//# ml-41.js
'use strict'
'use server'
export async function a() {}
export default async () => {}
//# ml-42.ts
'use strict';'use server';'use strict'
export async function a() {}
export default async () => {}
//# ml-43.js
'use strict';'use server';'use strict'
export async function a() {}
export default async () => {}
//# ml-44.ts
'a'
'b'
'use server'
export async function a() {}
export default async () => {}
//# ml-45.js
'a'
'b'
'use server'
export async function a() {}
export default async () => {}
//# ml-46.ts
('a')
'use server'
export async function a() {}
export default async () => {}
//# ml-47.js
('a')
'use server'
export async function a() {}
export default async () => {}
//# ml-48.ts
'a' + 'b'
'use server'
export async function a() {}
export default async () => {}
//# ml-49.js
'a' + 'b'
'use server'
export async function a() {}
export default async () => {}
//# ml-50.ts
`a`
'use server'
export async function a() {}
export default async () => {}
//# ml-51.js
`a`
'use server'
export async function a() {}
export default async () => {}
//# ml-52.ts
1
'use server'
export async function a() {}
export default async () => {}
//# ml-53.js
1
'use server'
export async function a() {}
export default async () => {}
//# ml-54.ts
'use server' + ''
export async function a() {}
export default async () => {}
//# ml-55.js
'use server' + ''
export async function a() {}
export default async () => {}
//# ml-56.ts
'use server', 1
export async function a() {}
export default async () => {}
//# ml-57.js
'use server', 1
export async function a() {}
export default async () => {}
//# ml-58.ts
'use server'.x
export async function a() {}
export default async () => {}
//# ml-59.js
'use server'.x
export async function a() {}
export default async () => {}
//# ml-60.ts
'use server'[0]
export async function a() {}
export default async () => {}
//# ml-61.js
'use server'[0]
export async function a() {}
export default async () => {}
//# ml-62.ts
'use server'()
export async function a() {}
export default async () => {}
//# ml-63.js
'use server'()
export async function a() {}
export default async () => {}
//# ml-64.ts
'use server'
[0]
export async function a() {}
export default async () => {}
//# ml-65.js
'use server'
[0]
export async function a() {}
export default async () => {}
//# ml-66.ts
'use server'
(0)
export async function a() {}
export default async () => {}
//# ml-67.js
'use server'
(0)
export async function a() {}
export default async () => {}
//# ml-68.ts
'use server'
/x/g
export async function a() {}
export default async () => {}
//# ml-69.js
'use server'
/x/g
export async function a() {}
export default async () => {}
//# ml-70.ts
'use server'
`x`
export async function a() {}
export default async () => {}
//# ml-71.js
'use server'
`x`
export async function a() {}
export default async () => {}
//# ml-72.ts
'use server'
+1
export async function a() {}
export default async () => {}
//# ml-73.js
'use server'
+1
export async function a() {}
export default async () => {}
//# ml-74.ts
'use server'
++x
export async function a() {}
export default async () => {}
//# ml-75.js
'use server'
++x
export async function a() {}
export default async () => {}
//# ml-76.ts
'use server'
.x
export async function a() {}
export default async () => {}
//# ml-77.js
'use server'
.x
export async function a() {}
export default async () => {}
//# ml-78.ts
!'use server'
export async function a() {}
export default async () => {}
//# ml-79.js
!'use server'
export async function a() {}
export default async () => {}
//# ml-80.ts
void 'use server'
export async function a() {}
export default async () => {}
//# ml-81.js
void 'use server'
export async function a() {}
export default async () => {}
//# ml-82.ts
{ 'use server' }
export async function a() {}
export default async () => {}
//# ml-83.js
{ 'use server' }
export async function a() {}
export default async () => {}
//# ml-84.ts
if (1) 'use server'
export async function a() {}
export default async () => {}
//# ml-85.js
if (1) 'use server'
export async function a() {}
export default async () => {}
//# ml-86.ts
label: 'use server'
export async function a() {}
export default async () => {}
//# ml-87.js
label: 'use server'
export async function a() {}
export default async () => {}
//# ml-88.ts
"use server"
'use server'
export async function a() {}
export default async () => {}
//# ml-89.js
"use server"
'use server'
export async function a() {}
export default async () => {}
//# ml-90.ts
'use server'
'use cache'
export async function a() {}
export default async () => {}
//# ml-91.js
'use server'
'use cache'
export async function a() {}
export default async () => {}
//# ml-92.ts
'use cache'
'use server'
export async function a() {}
export default async () => {}
//# ml-93.js
'use cache'
'use server'
export async function a() {}
export default async () => {}
//# ml-94.ts
'use client'
'use server'
export async function a() {}
export default async () => {}
//# ml-95.js
'use client'
'use server'
export async function a() {}
export default async () => {}
//# ml-96.ts
'use server'
'use client'
export async function a() {}
export default async () => {}
//# ml-97.js
'use server'
'use client'
export async function a() {}
export default async () => {}
//# ml-98.ts
'use client'
export async function a() {}
export default async () => {}
//# ml-99.js
'use client'
export async function a() {}
export default async () => {}
//# ml-100.ts
('use client')
export async function a() {}
export default async () => {}
//# ml-101.js
('use client')
export async function a() {}
export default async () => {}
//# ml-102.ts
(('use client'))
export async function a() {}
export default async () => {}
//# ml-103.js
(('use client'))
export async function a() {}
export default async () => {}
//# ml-104.ts
x()
'use client'
export async function a() {}
export default async () => {}
//# ml-105.js
x()
'use client'
export async function a() {}
export default async () => {}
//# ml-106.ts
import 'x'
'use client'
export async function a() {}
export default async () => {}
//# ml-107.js
import 'x'
'use client'
export async function a() {}
export default async () => {}
//# ml-108.ts
'use client'
'use client'
export async function a() {}
export default async () => {}
//# ml-109.js
'use client'
'use client'
export async function a() {}
export default async () => {}
//# ml-110.ts
'use client'
'use strict'
export async function a() {}
export default async () => {}
//# ml-111.js
'use client'
'use strict'
export async function a() {}
export default async () => {}
//# ml-112.ts
'use  client'
export async function a() {}
export default async () => {}
//# ml-113.js
'use  client'
export async function a() {}
export default async () => {}
//# ml-114.ts
'Use Client'
export async function a() {}
export default async () => {}
//# ml-115.js
'Use Client'
export async function a() {}
export default async () => {}
//# ml-116.ts
'use client '
export async function a() {}
export default async () => {}
//# ml-117.js
'use client '
export async function a() {}
export default async () => {}
//# ml-118.ts
'use\x20client'
export async function a() {}
export default async () => {}
//# ml-119.js
'use\x20client'
export async function a() {}
export default async () => {}
//# ml-120.ts
`use client`
export async function a() {}
export default async () => {}
//# ml-121.js
`use client`
export async function a() {}
export default async () => {}
//# ml-122.ts
{ 'use client' }
export async function a() {}
export default async () => {}
//# ml-123.js
{ 'use client' }
export async function a() {}
export default async () => {}
//# ml-124.ts
'use action'
export async function a() {}
export default async () => {}
//# ml-125.js
'use action'
export async function a() {}
export default async () => {}
//# ml-126.ts
'use actions'
export async function a() {}
export default async () => {}
//# ml-127.js
'use actions'
export async function a() {}
export default async () => {}
//# ml-128.ts
'use server-only'
export async function a() {}
export default async () => {}
//# ml-129.js
'use server-only'
export async function a() {}
export default async () => {}
//# ml-130.ts
'server-only'
export async function a() {}
export default async () => {}
//# ml-131.js
'server-only'
export async function a() {}
export default async () => {}
//# ml-132.ts
'USE SERVER'
export async function a() {}
export default async () => {}
//# ml-133.js
'USE SERVER'
export async function a() {}
export default async () => {}
//# ml-134.ts
'use	server'
export async function a() {}
export default async () => {}
//# ml-135.js
'use	server'
export async function a() {}
export default async () => {}
//# ml-136.ts
'use server'
export async function a() {}
export default async () => {}
//# ml-137.js
'use server'
export async function a() {}
export default async () => {}
//# ml-138.ts
'use server'
export async function a() {}
export default async () => {}
//# ml-139.js
'use server'
export async function a() {}
export default async () => {}
//# ml-140.ts
'use ѕerver'
export async function a() {}
export default async () => {}
//# ml-141.js
'use ѕerver'
export async function a() {}
export default async () => {}
//# ml-142.ts
'use server​'
export async function a() {}
export default async () => {}
//# ml-143.js
'use server​'
export async function a() {}
export default async () => {}
//# ml-144.ts
'use-server'
export async function a() {}
export default async () => {}
//# ml-145.js
'use-server'
export async function a() {}
export default async () => {}
//# ml-146.ts
'useserver'
export async function a() {}
export default async () => {}
//# ml-147.js
'useserver'
export async function a() {}
export default async () => {}
//# ml-148.ts
'use servre'
export async function a() {}
export default async () => {}
//# ml-149.js
'use servre'
export async function a() {}
export default async () => {}
//# ml-150.ts
'user server'
export async function a() {}
export default async () => {}
//# ml-151.js
'user server'
export async function a() {}
export default async () => {}
//# ml-152.ts
'use serverr'
export async function a() {}
export default async () => {}
//# ml-153.js
'use serverr'
export async function a() {}
export default async () => {}
//# ml-154.ts
'se server'
export async function a() {}
export default async () => {}
//# ml-155.js
'se server'
export async function a() {}
export default async () => {}
//# ml-156.ts
'use serv'
export async function a() {}
export default async () => {}
//# ml-157.js
'use serv'
export async function a() {}
export default async () => {}
//# ml-158.ts
'use severs'
export async function a() {}
export default async () => {}
//# ml-159.js
'use severs'
export async function a() {}
export default async () => {}
//# ml-160.ts
'us server'
export async function a() {}
export default async () => {}
//# ml-161.js
'us server'
export async function a() {}
export default async () => {}
//# ml-162.ts
'ues server'
export async function a() {}
export default async () => {}
//# ml-163.js
'ues server'
export async function a() {}
export default async () => {}
//# ml-164.ts
' use server'
export async function a() {}
export default async () => {}
//# ml-165.js
' use server'
export async function a() {}
export default async () => {}
//# ml-166.ts
'use server.'
export async function a() {}
export default async () => {}
//# ml-167.js
'use server.'
export async function a() {}
export default async () => {}
//# ml-168.ts
"'use server'"
export async function a() {}
export default async () => {}
//# ml-169.js
"'use server'"
export async function a() {}
export default async () => {}
//# ml-170.ts
'"use server"'
export async function a() {}
export default async () => {}
//# ml-171.js
'"use server"'
export async function a() {}
export default async () => {}
//# ml-172.tsx
export async function a(p) { 'use server'
return p }
//# ml-173.tsx
export async function a(p) { "use server"
return p }
//# ml-174.tsx
export async function a(p) { 'use server';
return p }
//# ml-175.tsx
export async function a(p) { ;'use server'
return p }
//# ml-176.tsx
export async function a(p) { /* a */'use server'/* b */
return p }
//# ml-177.tsx
export async function a(p) { // c
'use server' // d
return p }
//# ml-178.tsx
export async function a(p) { 'use server'/* x */;/* y */
return p }
//# ml-179.tsx
export async function a(p) { 'use \
server'
return p }
//# ml-180.tsx
export async function a(p) { 'use\x20server'
return p }
//# ml-181.tsx
export async function a(p) { 'use\u0020server'
return p }
//# ml-182.tsx
export async function a(p) { 'use\u{20}server'
return p }
//# ml-183.tsx
export async function a(p) { '\x75se server'
return p }
//# ml-184.tsx
export async function a(p) { 'use\40server'
return p }
//# ml-185.tsx
export async function a(p) { 'use\ server'
return p }
//# ml-186.tsx
export async function a(p) { 'use serve\r'
return p }
//# ml-187.tsx
export async function a(p) { 'use server\
'
return p }
//# ml-191.tsx
export async function a(p) { /**
 * x
 */
'use server'
return p }
//# ml-192.tsx
export async function a(p) { 'use strict'
'use server'
return p }
//# ml-193.tsx
export async function a(p) { 'use strict';'use server';'use strict'
return p }
//# ml-194.tsx
export async function a(p) { 'a'
'b'
'use server'
return p }
//# ml-195.tsx
export async function a(p) { ('a')
'use server'
return p }
//# ml-196.tsx
export async function a(p) { 'a' + 'b'
'use server'
return p }
//# ml-197.tsx
export async function a(p) { `a`
'use server'
return p }
//# ml-198.tsx
export async function a(p) { 1
'use server'
return p }
//# ml-199.tsx
export async function a(p) { 'use server' + ''
return p }
//# ml-200.tsx
export async function a(p) { 'use server', 1
return p }
//# ml-201.tsx
export async function a(p) { 'use server'.x
return p }
//# ml-202.tsx
export async function a(p) { 'use server'[0]
return p }
//# ml-203.tsx
export async function a(p) { 'use server'()
return p }
//# ml-204.tsx
export async function a(p) { 'use server'
[0]
return p }
//# ml-205.tsx
export async function a(p) { 'use server'
(0)
return p }
//# ml-206.tsx
export async function a(p) { 'use server'
/x/g
return p }
//# ml-207.tsx
export async function a(p) { 'use server'
`x`
return p }
//# ml-208.tsx
export async function a(p) { 'use server'
+1
return p }
//# ml-209.tsx
export async function a(p) { 'use server'
++x
return p }
//# ml-210.tsx
export async function a(p) { 'use server'
.x
return p }
//# ml-211.tsx
export async function a(p) { !'use server'
return p }
//# ml-212.tsx
export async function a(p) { void 'use server'
return p }
//# ml-213.tsx
export async function a(p) { { 'use server' }
return p }
//# ml-214.tsx
export async function a(p) { if (1) 'use server'
return p }
//# ml-215.tsx
export async function a(p) { label: 'use server'
return p }
//# ml-216.tsx
export async function a(p) { "use server"
'use server'
return p }
//# ml-217.tsx
export async function a(p) { 'use server'
'use cache'
return p }
//# ml-218.tsx
export async function a(p) { 'use cache'
'use server'
return p }
//# ml-219.tsx
export async function a(p) { 'use client'
'use server'
return p }
//# ml-220.tsx
export async function a(p) { 'use server'
'use client'
return p }
//# ml-221.tsx
export async function a(p) { 'use client'
return p }
//# ml-222.tsx
export async function a(p) { ('use client')
return p }
//# ml-223.tsx
export async function a(p) { (('use client'))
return p }
//# ml-224.tsx
export async function a(p) { x()
'use client'
return p }
//# ml-225.tsx
export async function a(p) { import 'x'
'use client'
return p }
//# ml-226.tsx
export async function a(p) { 'use client'
'use client'
return p }
//# ml-227.tsx
export async function a(p) { 'use client'
'use strict'
return p }
//# ml-228.tsx
export async function a(p) { 'use  client'
return p }
//# ml-229.tsx
export async function a(p) { 'Use Client'
return p }
//# ml-230.tsx
export async function a(p) { 'use client '
return p }
//# ml-231.tsx
export async function a(p) { 'use\x20client'
return p }
//# ml-232.tsx
export async function a(p) { `use client`
return p }
//# ml-233.tsx
export async function a(p) { { 'use client' }
return p }
//# ml-234.tsx
export async function a(p) { 'use action'
return p }
//# ml-235.tsx
export async function a(p) { 'use actions'
return p }
//# ml-236.tsx
export async function a(p) { 'use server-only'
return p }
//# ml-237.tsx
export async function a(p) { 'server-only'
return p }
//# ml-238.tsx
export async function a(p) { 'USE SERVER'
return p }
//# ml-239.tsx
export async function a(p) { 'use	server'
return p }
//# ml-240.tsx
export async function a(p) { 'use server'
return p }
//# ml-241.tsx
export async function a(p) { 'use server'
return p }
//# ml-242.tsx
export async function a(p) { 'use ѕerver'
return p }
//# ml-243.tsx
export async function a(p) { 'use server​'
return p }
//# ml-244.tsx
export async function a(p) { 'use-server'
return p }
//# ml-245.tsx
export async function a(p) { 'useserver'
return p }
//# ml-246.tsx
export async function a(p) { 'use servre'
return p }
//# ml-247.tsx
export async function a(p) { 'user server'
return p }
//# ml-248.tsx
export async function a(p) { 'use serverr'
return p }
//# ml-249.tsx
export async function a(p) { 'se server'
return p }
//# ml-250.tsx
export async function a(p) { 'use serv'
return p }
//# ml-251.tsx
export async function a(p) { 'use severs'
return p }
//# ml-252.tsx
export async function a(p) { 'us server'
return p }
//# ml-253.tsx
export async function a(p) { 'ues server'
return p }
//# ml-254.tsx
export async function a(p) { ' use server'
return p }
//# ml-255.tsx
export async function a(p) { 'use server.'
return p }
//# ml-256.tsx
export async function a(p) { "'use server'"
return p }
//# ml-257.tsx
export async function a(p) { '"use server"'
return p }
//# ml-258.jsx
export function F({ p }) { return <form action={async () => { 'use server'
return p.x }} /> }
//# ml-259.jsx
export function F({ p }) { return <form action={async () => { "use server"
return p.x }} /> }
//# ml-260.jsx
export function F({ p }) { return <form action={async () => { 'use server';
return p.x }} /> }
//# ml-261.jsx
export function F({ p }) { return <form action={async () => { ;'use server'
return p.x }} /> }
//# ml-262.jsx
export function F({ p }) { return <form action={async () => { /* a */'use server'/* b */
return p.x }} /> }
//# ml-263.jsx
export function F({ p }) { return <form action={async () => { // c
'use server' // d
return p.x }} /> }
//# ml-264.jsx
export function F({ p }) { return <form action={async () => { 'use server'/* x */;/* y */
return p.x }} /> }
//# ml-265.jsx
export function F({ p }) { return <form action={async () => { 'use \
server'
return p.x }} /> }
//# ml-266.jsx
export function F({ p }) { return <form action={async () => { 'use\x20server'
return p.x }} /> }
//# ml-267.jsx
export function F({ p }) { return <form action={async () => { 'use\u0020server'
return p.x }} /> }
//# ml-268.jsx
export function F({ p }) { return <form action={async () => { 'use\u{20}server'
return p.x }} /> }
//# ml-269.jsx
export function F({ p }) { return <form action={async () => { '\x75se server'
return p.x }} /> }
//# ml-270.jsx
export function F({ p }) { return <form action={async () => { 'use\40server'
return p.x }} /> }
//# ml-271.jsx
export function F({ p }) { return <form action={async () => { 'use\ server'
return p.x }} /> }
//# ml-272.jsx
export function F({ p }) { return <form action={async () => { 'use serve\r'
return p.x }} /> }
//# ml-273.jsx
export function F({ p }) { return <form action={async () => { 'use server\
'
return p.x }} /> }
//# ml-277.jsx
export function F({ p }) { return <form action={async () => { /**
 * x
 */
'use server'
return p.x }} /> }
//# ml-278.jsx
export function F({ p }) { return <form action={async () => { 'use strict'
'use server'
return p.x }} /> }
//# ml-279.jsx
export function F({ p }) { return <form action={async () => { 'use strict';'use server';'use strict'
return p.x }} /> }
//# ml-280.jsx
export function F({ p }) { return <form action={async () => { 'a'
'b'
'use server'
return p.x }} /> }
//# ml-281.jsx
export function F({ p }) { return <form action={async () => { ('a')
'use server'
return p.x }} /> }
//# ml-282.jsx
export function F({ p }) { return <form action={async () => { 'a' + 'b'
'use server'
return p.x }} /> }
//# ml-283.jsx
export function F({ p }) { return <form action={async () => { `a`
'use server'
return p.x }} /> }
//# ml-284.jsx
export function F({ p }) { return <form action={async () => { 1
'use server'
return p.x }} /> }
//# ml-285.jsx
export function F({ p }) { return <form action={async () => { 'use server' + ''
return p.x }} /> }
//# ml-286.jsx
export function F({ p }) { return <form action={async () => { 'use server', 1
return p.x }} /> }
//# ml-287.jsx
export function F({ p }) { return <form action={async () => { 'use server'.x
return p.x }} /> }
//# ml-288.mjs
'use server'
export async function a() {}
export const b = w()
//# ml-290.mjs
'use server'
exports.a = async () => {}
export async function b() {}
//# ml-291.mjs
export async function a() { 'use server' }
//# ml-292.mjs
function F({ p }) { return async () => { 'use server'; return p.x } }
module.exports = F
//# ml-293.mjs
'use client'
module.exports = {}
//# ml-294.mjs
const x = require('x')
'use server'
export async function a() {}
//# ml-295.mjs
import x from 'x'
'use server'
export async function a() {}
//# ml-297.mjs
export default async function () { 'use cache'; return this }
//# ml-298.mjs
with (x) { f(async () => { 'use server' }) }
//# ml-299.mjs
var f = async () => { 'use server'; return arguments }
//# ml-300.mjs
await x
export const a = async () => { 'use server' }
//# ml-301.mjs
return async () => { 'use server' }
//# ml-302.mjs
export default <T>(x: T) => x
//# ml-303.mjs
const a = <T,>(x: T) => async () => { 'use server'; return x }
//# ml-304.mjs
const a = <T extends X>(x: T) => async () => { 'use server'; return x }
//# ml-305.mjs
const a = <any>(async () => { 'use server' })
//# ml-306.mjs
const a = x < y > (z)
//# ml-307.mjs
function f(this: X, a?: number) { return async () => { 'use server'; return a } }
//# ml-308.mjs
enum E { A }
function F({ p }) { return async () => { 'use server'; return [E.A, p] } }
//# ml-309.mjs
let a = async () => { 'use server' }
a = 1
//# ml-310.mjs
async function a() { 'use server' }
async function a() { 'use server' }
//# ml-311.mjs
const a = () => <p>{async () => { 'use server' }}</p>
//# ml-312.cjs
'use server'
export async function a() {}
export const b = w()
//# ml-314.cjs
'use server'
exports.a = async () => {}
export async function b() {}
//# ml-315.cjs
export async function a() { 'use server' }
//# ml-316.cjs
function F({ p }) { return async () => { 'use server'; return p.x } }
module.exports = F
//# ml-317.cjs
'use client'
module.exports = {}
//# ml-318.cjs
const x = require('x')
'use server'
export async function a() {}
//# ml-319.cjs
import x from 'x'
'use server'
export async function a() {}
//# ml-321.cjs
export default async function () { 'use cache'; return this }
//# ml-322.cjs
with (x) { f(async () => { 'use server' }) }
//# ml-323.cjs
var f = async () => { 'use server'; return arguments }
//# ml-324.cjs
await x
export const a = async () => { 'use server' }
//# ml-325.cjs
return async () => { 'use server' }
//# ml-326.cjs
export default <T>(x: T) => x
//# ml-327.cjs
const a = <T,>(x: T) => async () => { 'use server'; return x }
//# ml-328.cjs
const a = <T extends X>(x: T) => async () => { 'use server'; return x }
//# ml-329.cjs
const a = <any>(async () => { 'use server' })
//# ml-330.cjs
const a = x < y > (z)
//# ml-331.cjs
function f(this: X, a?: number) { return async () => { 'use server'; return a } }
//# ml-332.cjs
enum E { A }
function F({ p }) { return async () => { 'use server'; return [E.A, p] } }
//# ml-333.cjs
let a = async () => { 'use server' }
a = 1
//# ml-334.cjs
async function a() { 'use server' }
async function a() { 'use server' }
//# ml-335.cjs
const a = () => <p>{async () => { 'use server' }}</p>
//# ml-384.js
'use server'
export async function a() {}
export const b = w()
//# ml-386.js
'use server'
exports.a = async () => {}
export async function b() {}
//# ml-387.js
export async function a() { 'use server' }
//# ml-388.js
function F({ p }) { return async () => { 'use server'; return p.x } }
module.exports = F
//# ml-389.js
'use client'
module.exports = {}
//# ml-390.js
const x = require('x')
'use server'
export async function a() {}
//# ml-391.js
import x from 'x'
'use server'
export async function a() {}
//# ml-393.js
export default async function () { 'use cache'; return this }
//# ml-394.js
with (x) { f(async () => { 'use server' }) }
//# ml-395.js
var f = async () => { 'use server'; return arguments }
//# ml-396.js
await x
export const a = async () => { 'use server' }
//# ml-397.js
return async () => { 'use server' }
//# ml-398.js
export default <T>(x: T) => x
//# ml-399.js
const a = <T,>(x: T) => async () => { 'use server'; return x }
//# ml-400.js
const a = <T extends X>(x: T) => async () => { 'use server'; return x }
//# ml-401.js
const a = <any>(async () => { 'use server' })
//# ml-402.js
const a = x < y > (z)
//# ml-403.js
function f(this: X, a?: number) { return async () => { 'use server'; return a } }
//# ml-404.js
enum E { A }
function F({ p }) { return async () => { 'use server'; return [E.A, p] } }
//# ml-405.js
let a = async () => { 'use server' }
a = 1
//# ml-406.js
async function a() { 'use server' }
async function a() { 'use server' }
//# ml-407.js
const a = () => <p>{async () => { 'use server' }}</p>
//# ml-408.jsx
'use server'
export async function a() {}
export const b = w()
//# ml-410.jsx
'use server'
exports.a = async () => {}
export async function b() {}
//# ml-411.jsx
export async function a() { 'use server' }
//# ml-412.jsx
function F({ p }) { return async () => { 'use server'; return p.x } }
module.exports = F
//# ml-413.jsx
'use client'
module.exports = {}
//# ml-414.jsx
const x = require('x')
'use server'
export async function a() {}
//# ml-415.jsx
import x from 'x'
'use server'
export async function a() {}
//# ml-417.jsx
export default async function () { 'use cache'; return this }
//# ml-418.jsx
with (x) { f(async () => { 'use server' }) }
//# ml-419.jsx
var f = async () => { 'use server'; return arguments }
//# ml-420.jsx
await x
export const a = async () => { 'use server' }
//# ml-421.jsx
return async () => { 'use server' }
//# ml-422.jsx
export default <T>(x: T) => x
//# ml-423.jsx
const a = <T,>(x: T) => async () => { 'use server'; return x }
//# ml-424.jsx
const a = <T extends X>(x: T) => async () => { 'use server'; return x }
//# ml-425.jsx
const a = <any>(async () => { 'use server' })
//# ml-426.jsx
const a = x < y > (z)
//# ml-427.jsx
function f(this: X, a?: number) { return async () => { 'use server'; return a } }
//# ml-428.jsx
enum E { A }
function F({ p }) { return async () => { 'use server'; return [E.A, p] } }
//# ml-429.jsx
let a = async () => { 'use server' }
a = 1
//# ml-430.jsx
async function a() { 'use server' }
async function a() { 'use server' }
//# ml-431.jsx
const a = () => <p>{async () => { 'use server' }}</p>
//# ml-432.ts
'use server'
export async function a() {}
export const b = w()
//# ml-434.ts
'use server'
exports.a = async () => {}
export async function b() {}
//# ml-435.ts
export async function a() { 'use server' }
//# ml-436.ts
function F({ p }) { return async () => { 'use server'; return p.x } }
module.exports = F
//# ml-437.ts
'use client'
module.exports = {}
//# ml-438.ts
const x = require('x')
'use server'
export async function a() {}
//# ml-439.ts
import x from 'x'
'use server'
export async function a() {}
//# ml-441.ts
export default async function () { 'use cache'; return this }
//# ml-442.ts
with (x) { f(async () => { 'use server' }) }
//# ml-443.ts
var f = async () => { 'use server'; return arguments }
//# ml-444.ts
await x
export const a = async () => { 'use server' }
//# ml-445.ts
return async () => { 'use server' }
//# ml-446.ts
export default <T>(x: T) => x
//# ml-447.ts
const a = <T,>(x: T) => async () => { 'use server'; return x }
//# ml-448.ts
const a = <T extends X>(x: T) => async () => { 'use server'; return x }
//# ml-449.ts
const a = <any>(async () => { 'use server' })
//# ml-450.ts
const a = x < y > (z)
//# ml-451.ts
function f(this: X, a?: number) { return async () => { 'use server'; return a } }
//# ml-452.ts
enum E { A }
function F({ p }) { return async () => { 'use server'; return [E.A, p] } }
//# ml-453.ts
let a = async () => { 'use server' }
a = 1
//# ml-454.ts
async function a() { 'use server' }
async function a() { 'use server' }
//# ml-455.ts
const a = () => <p>{async () => { 'use server' }}</p>
//# ml-456.tsx
'use server'
export async function a() {}
export const b = w()
//# ml-458.tsx
'use server'
exports.a = async () => {}
export async function b() {}
//# ml-459.tsx
export async function a() { 'use server' }
//# ml-460.tsx
function F({ p }) { return async () => { 'use server'; return p.x } }
module.exports = F
//# ml-461.tsx
'use client'
module.exports = {}
//# ml-462.tsx
const x = require('x')
'use server'
export async function a() {}
//# ml-463.tsx
import x from 'x'
'use server'
export async function a() {}
//# ml-465.tsx
export default async function () { 'use cache'; return this }
//# ml-466.tsx
with (x) { f(async () => { 'use server' }) }
//# ml-467.tsx
var f = async () => { 'use server'; return arguments }
//# ml-468.tsx
await x
export const a = async () => { 'use server' }
//# ml-469.tsx
return async () => { 'use server' }
//# ml-470.tsx
export default <T>(x: T) => x
//# ml-471.tsx
const a = <T,>(x: T) => async () => { 'use server'; return x }
//# ml-472.tsx
const a = <T extends X>(x: T) => async () => { 'use server'; return x }
//# ml-473.tsx
const a = <any>(async () => { 'use server' })
//# ml-474.tsx
const a = x < y > (z)
//# ml-475.tsx
function f(this: X, a?: number) { return async () => { 'use server'; return a } }
//# ml-476.tsx
enum E { A }
function F({ p }) { return async () => { 'use server'; return [E.A, p] } }
//# ml-477.tsx
let a = async () => { 'use server' }
a = 1
//# ml-478.tsx
async function a() { 'use server' }
async function a() { 'use server' }
//# ml-479.tsx
const a = () => <p>{async () => { 'use server' }}</p>
//# ml-480.tsx
export function F(y: any) { use(x); { var x = 1 }; return async () => { 'use server'; return [x, y] } }
//# ml-481.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); use(x); { var x = 1 } }
//# ml-482.tsx
export function F(x: any, y: any) { return async () => { 'use server'; use(x); { var x = 1 }; return [x, y] } }
//# ml-483.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { use(x); { var x = 1 } } return [x, y] } }
//# ml-484.tsx
export function F(x: any, y: any) { { use(x); { var x = 1 } } return async () => { 'use server'; return [x, y] } }
//# ml-485.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; use(x); { var x = 1 }; return [x, y, z] } }
//# ml-486.tsx
use(x); { var x = 1 }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-487.tsx
export function F(x: any, y: any) { const g = () => { use(x); { var x = 1 }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-488.tsx
export function F(y: any) { var x; var x = 2; return async () => { 'use server'; return [x, y] } }
//# ml-489.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); var x; var x = 2 }
//# ml-490.tsx
export function F(x: any, y: any) { return async () => { 'use server'; var x; var x = 2; return [x, y] } }
//# ml-491.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { var x; var x = 2 } return [x, y] } }
//# ml-492.tsx
export function F(x: any, y: any) { { var x; var x = 2 } return async () => { 'use server'; return [x, y] } }
//# ml-493.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; var x; var x = 2; return [x, y, z] } }
//# ml-494.tsx
var x; var x = 2
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-495.tsx
export function F(x: any, y: any) { const g = () => { var x; var x = 2; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-496.tsx
export function F(y: any) { let x = 1; return async () => { 'use server'; return [x, y] } }
//# ml-497.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); let x = 1 }
//# ml-498.tsx
export function F(x: any, y: any) { return async () => { 'use server'; let x = 1; return [x, y] } }
//# ml-499.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { let x = 1 } return [x, y] } }
//# ml-500.tsx
export function F(x: any, y: any) { { let x = 1 } return async () => { 'use server'; return [x, y] } }
//# ml-501.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; let x = 1; return [x, y, z] } }
//# ml-502.tsx
let x = 1
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-503.tsx
export function F(x: any, y: any) { const g = () => { let x = 1; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-504.tsx
export function F(y: any) { if (1) { function x() {} }; return async () => { 'use server'; return [x, y] } }
//# ml-505.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); if (1) { function x() {} } }
//# ml-506.tsx
export function F(x: any, y: any) { return async () => { 'use server'; if (1) { function x() {} }; return [x, y] } }
//# ml-507.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { if (1) { function x() {} } } return [x, y] } }
//# ml-508.tsx
export function F(x: any, y: any) { { if (1) { function x() {} } } return async () => { 'use server'; return [x, y] } }
//# ml-509.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; if (1) { function x() {} }; return [x, y, z] } }
//# ml-510.tsx
if (1) { function x() {} }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-511.tsx
export function F(x: any, y: any) { const g = () => { if (1) { function x() {} }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-512.tsx
export function F(y: any) { for (var x = 0; ; ) {}; return async () => { 'use server'; return [x, y] } }
//# ml-513.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); for (var x = 0; ; ) {} }
//# ml-514.tsx
export function F(x: any, y: any) { return async () => { 'use server'; for (var x = 0; ; ) {}; return [x, y] } }
//# ml-515.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { for (var x = 0; ; ) {} } return [x, y] } }
//# ml-516.tsx
export function F(x: any, y: any) { { for (var x = 0; ; ) {} } return async () => { 'use server'; return [x, y] } }
//# ml-517.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; for (var x = 0; ; ) {}; return [x, y, z] } }
//# ml-518.tsx
for (var x = 0; ; ) {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-519.tsx
export function F(x: any, y: any) { const g = () => { for (var x = 0; ; ) {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-520.tsx
export function F(y: any) { for (var x of y) {}; return async () => { 'use server'; return [x, y] } }
//# ml-521.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); for (var x of y) {} }
//# ml-522.tsx
export function F(x: any, y: any) { return async () => { 'use server'; for (var x of y) {}; return [x, y] } }
//# ml-523.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { for (var x of y) {} } return [x, y] } }
//# ml-524.tsx
export function F(x: any, y: any) { { for (var x of y) {} } return async () => { 'use server'; return [x, y] } }
//# ml-525.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; for (var x of y) {}; return [x, y, z] } }
//# ml-526.tsx
for (var x of y) {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-527.tsx
export function F(x: any, y: any) { const g = () => { for (var x of y) {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-528.tsx
export function F(y: any) { for (var x in y) {}; return async () => { 'use server'; return [x, y] } }
//# ml-529.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); for (var x in y) {} }
//# ml-530.tsx
export function F(x: any, y: any) { return async () => { 'use server'; for (var x in y) {}; return [x, y] } }
//# ml-531.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { for (var x in y) {} } return [x, y] } }
//# ml-532.tsx
export function F(x: any, y: any) { { for (var x in y) {} } return async () => { 'use server'; return [x, y] } }
//# ml-533.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; for (var x in y) {}; return [x, y, z] } }
//# ml-534.tsx
for (var x in y) {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-535.tsx
export function F(x: any, y: any) { const g = () => { for (var x in y) {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-536.tsx
export function F(y: any) { try {} catch (x) { var x = 1 }; return async () => { 'use server'; return [x, y] } }
//# ml-537.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); try {} catch (x) { var x = 1 } }
//# ml-538.tsx
export function F(x: any, y: any) { return async () => { 'use server'; try {} catch (x) { var x = 1 }; return [x, y] } }
//# ml-539.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { try {} catch (x) { var x = 1 } } return [x, y] } }
//# ml-540.tsx
export function F(x: any, y: any) { { try {} catch (x) { var x = 1 } } return async () => { 'use server'; return [x, y] } }
//# ml-541.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; try {} catch (x) { var x = 1 }; return [x, y, z] } }
//# ml-542.tsx
try {} catch (x) { var x = 1 }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-543.tsx
export function F(x: any, y: any) { const g = () => { try {} catch (x) { var x = 1 }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-544.tsx
export function F(y: any) { switch (1) { case 1: var x }; return async () => { 'use server'; return [x, y] } }
//# ml-545.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); switch (1) { case 1: var x } }
//# ml-546.tsx
export function F(x: any, y: any) { return async () => { 'use server'; switch (1) { case 1: var x }; return [x, y] } }
//# ml-547.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { switch (1) { case 1: var x } } return [x, y] } }
//# ml-548.tsx
export function F(x: any, y: any) { { switch (1) { case 1: var x } } return async () => { 'use server'; return [x, y] } }
//# ml-549.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; switch (1) { case 1: var x }; return [x, y, z] } }
//# ml-550.tsx
switch (1) { case 1: var x }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-551.tsx
export function F(x: any, y: any) { const g = () => { switch (1) { case 1: var x }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-552.tsx
export function F(y: any) { l: var x = 1; return async () => { 'use server'; return [x, y] } }
//# ml-553.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); l: var x = 1 }
//# ml-554.tsx
export function F(x: any, y: any) { return async () => { 'use server'; l: var x = 1; return [x, y] } }
//# ml-555.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { l: var x = 1 } return [x, y] } }
//# ml-556.tsx
export function F(x: any, y: any) { { l: var x = 1 } return async () => { 'use server'; return [x, y] } }
//# ml-557.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; l: var x = 1; return [x, y, z] } }
//# ml-558.tsx
l: var x = 1
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-559.tsx
export function F(x: any, y: any) { const g = () => { l: var x = 1; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-560.tsx
export function F(y: any) { while (1) { var { x } = 1 }; return async () => { 'use server'; return [x, y] } }
//# ml-561.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); while (1) { var { x } = 1 } }
//# ml-562.tsx
export function F(x: any, y: any) { return async () => { 'use server'; while (1) { var { x } = 1 }; return [x, y] } }
//# ml-563.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { while (1) { var { x } = 1 } } return [x, y] } }
//# ml-564.tsx
export function F(x: any, y: any) { { while (1) { var { x } = 1 } } return async () => { 'use server'; return [x, y] } }
//# ml-565.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; while (1) { var { x } = 1 }; return [x, y, z] } }
//# ml-566.tsx
while (1) { var { x } = 1 }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-567.tsx
export function F(x: any, y: any) { const g = () => { while (1) { var { x } = 1 }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-568.tsx
export function F(y: any) { do { var [x] = 1 } while (1); return async () => { 'use server'; return [x, y] } }
//# ml-569.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); do { var [x] = 1 } while (1) }
//# ml-570.tsx
export function F(x: any, y: any) { return async () => { 'use server'; do { var [x] = 1 } while (1); return [x, y] } }
//# ml-571.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { do { var [x] = 1 } while (1) } return [x, y] } }
//# ml-572.tsx
export function F(x: any, y: any) { { do { var [x] = 1 } while (1) } return async () => { 'use server'; return [x, y] } }
//# ml-573.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; do { var [x] = 1 } while (1); return [x, y, z] } }
//# ml-574.tsx
do { var [x] = 1 } while (1)
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-575.tsx
export function F(x: any, y: any) { const g = () => { do { var [x] = 1 } while (1); return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-576.tsx
export function F(y: any) { class x {}; return async () => { 'use server'; return [x, y] } }
//# ml-577.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); class x {} }
//# ml-578.tsx
export function F(x: any, y: any) { return async () => { 'use server'; class x {}; return [x, y] } }
//# ml-579.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { class x {} } return [x, y] } }
//# ml-580.tsx
export function F(x: any, y: any) { { class x {} } return async () => { 'use server'; return [x, y] } }
//# ml-581.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; class x {}; return [x, y, z] } }
//# ml-582.tsx
class x {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-583.tsx
export function F(x: any, y: any) { const g = () => { class x {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-584.tsx
export function F(y: any) { function x() {}; return async () => { 'use server'; return [x, y] } }
//# ml-585.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); function x() {} }
//# ml-586.tsx
export function F(x: any, y: any) { return async () => { 'use server'; function x() {}; return [x, y] } }
//# ml-587.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { function x() {} } return [x, y] } }
//# ml-588.tsx
export function F(x: any, y: any) { { function x() {} } return async () => { 'use server'; return [x, y] } }
//# ml-589.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; function x() {}; return [x, y, z] } }
//# ml-590.tsx
function x() {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-591.tsx
export function F(x: any, y: any) { const g = () => { function x() {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-592.tsx
export function F(y: any) { async function* x() {}; return async () => { 'use server'; return [x, y] } }
//# ml-593.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); async function* x() {} }
//# ml-594.tsx
export function F(x: any, y: any) { return async () => { 'use server'; async function* x() {}; return [x, y] } }
//# ml-595.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { async function* x() {} } return [x, y] } }
//# ml-596.tsx
export function F(x: any, y: any) { { async function* x() {} } return async () => { 'use server'; return [x, y] } }
//# ml-597.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; async function* x() {}; return [x, y, z] } }
//# ml-598.tsx
async function* x() {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-599.tsx
export function F(x: any, y: any) { const g = () => { async function* x() {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-600.tsx
export function F(y: any) { const f = function x() {}; return async () => { 'use server'; return [x, y] } }
//# ml-601.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); const f = function x() {} }
//# ml-602.tsx
export function F(x: any, y: any) { return async () => { 'use server'; const f = function x() {}; return [x, y] } }
//# ml-603.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { const f = function x() {} } return [x, y] } }
//# ml-604.tsx
export function F(x: any, y: any) { { const f = function x() {} } return async () => { 'use server'; return [x, y] } }
//# ml-605.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; const f = function x() {}; return [x, y, z] } }
//# ml-606.tsx
const f = function x() {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-607.tsx
export function F(x: any, y: any) { const g = () => { const f = function x() {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-608.tsx
export function F(y: any) { const f = class x {}; return async () => { 'use server'; return [x, y] } }
//# ml-609.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); const f = class x {} }
//# ml-610.tsx
export function F(x: any, y: any) { return async () => { 'use server'; const f = class x {}; return [x, y] } }
//# ml-611.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { const f = class x {} } return [x, y] } }
//# ml-612.tsx
export function F(x: any, y: any) { { const f = class x {} } return async () => { 'use server'; return [x, y] } }
//# ml-613.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; const f = class x {}; return [x, y, z] } }
//# ml-614.tsx
const f = class x {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-615.tsx
export function F(x: any, y: any) { const g = () => { const f = class x {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-616.tsx
export function F(y: any) { import("x").then((x) => x); return async () => { 'use server'; return [x, y] } }
//# ml-617.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); import("x").then((x) => x) }
//# ml-618.tsx
export function F(x: any, y: any) { return async () => { 'use server'; import("x").then((x) => x); return [x, y] } }
//# ml-619.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { import("x").then((x) => x) } return [x, y] } }
//# ml-620.tsx
export function F(x: any, y: any) { { import("x").then((x) => x) } return async () => { 'use server'; return [x, y] } }
//# ml-621.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; import("x").then((x) => x); return [x, y, z] } }
//# ml-622.tsx
import("x").then((x) => x)
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-623.tsx
export function F(x: any, y: any) { const g = () => { import("x").then((x) => x); return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-624.tsx
export function F(y: any) { ({ x } = 1); return async () => { 'use server'; return [x, y] } }
//# ml-625.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); ({ x } = 1) }
//# ml-626.tsx
export function F(x: any, y: any) { return async () => { 'use server'; ({ x } = 1); return [x, y] } }
//# ml-627.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { ({ x } = 1) } return [x, y] } }
//# ml-628.tsx
export function F(x: any, y: any) { { ({ x } = 1) } return async () => { 'use server'; return [x, y] } }
//# ml-629.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; ({ x } = 1); return [x, y, z] } }
//# ml-630.tsx
({ x } = 1)
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-631.tsx
export function F(x: any, y: any) { const g = () => { ({ x } = 1); return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-632.tsx
export function F(y: any) { [x] = 1; return async () => { 'use server'; return [x, y] } }
//# ml-633.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); [x] = 1 }
//# ml-634.tsx
export function F(x: any, y: any) { return async () => { 'use server'; [x] = 1; return [x, y] } }
//# ml-635.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { [x] = 1 } return [x, y] } }
//# ml-636.tsx
export function F(x: any, y: any) { { [x] = 1 } return async () => { 'use server'; return [x, y] } }
//# ml-637.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; [x] = 1; return [x, y, z] } }
//# ml-638.tsx
[x] = 1
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-639.tsx
export function F(x: any, y: any) { const g = () => { [x] = 1; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-640.tsx
export function F(y: any) { x = 1; return async () => { 'use server'; return [x, y] } }
//# ml-641.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); x = 1 }
//# ml-642.tsx
export function F(x: any, y: any) { return async () => { 'use server'; x = 1; return [x, y] } }
//# ml-643.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { x = 1 } return [x, y] } }
//# ml-644.tsx
export function F(x: any, y: any) { { x = 1 } return async () => { 'use server'; return [x, y] } }
//# ml-645.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; x = 1; return [x, y, z] } }
//# ml-646.tsx
x = 1
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-647.tsx
export function F(x: any, y: any) { const g = () => { x = 1; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-648.tsx
export function F(y: any) { type x = 1; return async () => { 'use server'; return [x, y] } }
//# ml-649.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); type x = 1 }
//# ml-650.tsx
export function F(x: any, y: any) { return async () => { 'use server'; type x = 1; return [x, y] } }
//# ml-651.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { type x = 1 } return [x, y] } }
//# ml-652.tsx
export function F(x: any, y: any) { { type x = 1 } return async () => { 'use server'; return [x, y] } }
//# ml-653.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; type x = 1; return [x, y, z] } }
//# ml-654.tsx
type x = 1
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-655.tsx
export function F(x: any, y: any) { const g = () => { type x = 1; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-656.tsx
export function F(y: any) { interface x {}; return async () => { 'use server'; return [x, y] } }
//# ml-657.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); interface x {} }
//# ml-658.tsx
export function F(x: any, y: any) { return async () => { 'use server'; interface x {}; return [x, y] } }
//# ml-659.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { interface x {} } return [x, y] } }
//# ml-660.tsx
export function F(x: any, y: any) { { interface x {} } return async () => { 'use server'; return [x, y] } }
//# ml-661.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; interface x {}; return [x, y, z] } }
//# ml-662.tsx
interface x {}
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-663.tsx
export function F(x: any, y: any) { const g = () => { interface x {}; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-664.tsx
export function F(y: any) { enum x { A }; return async () => { 'use server'; return [x, y] } }
//# ml-665.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); enum x { A } }
//# ml-666.tsx
export function F(x: any, y: any) { return async () => { 'use server'; enum x { A }; return [x, y] } }
//# ml-667.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { enum x { A } } return [x, y] } }
//# ml-668.tsx
export function F(x: any, y: any) { { enum x { A } } return async () => { 'use server'; return [x, y] } }
//# ml-669.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; enum x { A }; return [x, y, z] } }
//# ml-670.tsx
enum x { A }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-671.tsx
export function F(x: any, y: any) { const g = () => { enum x { A }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-672.tsx
export function F(y: any) { const enum x { A }; return async () => { 'use server'; return [x, y] } }
//# ml-673.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); const enum x { A } }
//# ml-674.tsx
export function F(x: any, y: any) { return async () => { 'use server'; const enum x { A }; return [x, y] } }
//# ml-675.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { const enum x { A } } return [x, y] } }
//# ml-676.tsx
export function F(x: any, y: any) { { const enum x { A } } return async () => { 'use server'; return [x, y] } }
//# ml-677.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; const enum x { A }; return [x, y, z] } }
//# ml-678.tsx
const enum x { A }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-679.tsx
export function F(x: any, y: any) { const g = () => { const enum x { A }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-680.tsx
export function F(y: any) { namespace x { export const a = 1 }; return async () => { 'use server'; return [x, y] } }
//# ml-681.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); namespace x { export const a = 1 } }
//# ml-682.tsx
export function F(x: any, y: any) { return async () => { 'use server'; namespace x { export const a = 1 }; return [x, y] } }
//# ml-683.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { namespace x { export const a = 1 } } return [x, y] } }
//# ml-684.tsx
export function F(x: any, y: any) { { namespace x { export const a = 1 } } return async () => { 'use server'; return [x, y] } }
//# ml-685.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; namespace x { export const a = 1 }; return [x, y, z] } }
//# ml-686.tsx
namespace x { export const a = 1 }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-687.tsx
export function F(x: any, y: any) { const g = () => { namespace x { export const a = 1 }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-688.tsx
export function F(y: any) { namespace x { export type a = 1 }; return async () => { 'use server'; return [x, y] } }
//# ml-689.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); namespace x { export type a = 1 } }
//# ml-690.tsx
export function F(x: any, y: any) { return async () => { 'use server'; namespace x { export type a = 1 }; return [x, y] } }
//# ml-691.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { namespace x { export type a = 1 } } return [x, y] } }
//# ml-692.tsx
export function F(x: any, y: any) { { namespace x { export type a = 1 } } return async () => { 'use server'; return [x, y] } }
//# ml-693.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; namespace x { export type a = 1 }; return [x, y, z] } }
//# ml-694.tsx
namespace x { export type a = 1 }
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-695.tsx
export function F(x: any, y: any) { const g = () => { namespace x { export type a = 1 }; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-696.tsx
export function F(y: any) { declare const x: any; return async () => { 'use server'; return [x, y] } }
//# ml-697.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); declare const x: any }
//# ml-698.tsx
export function F(x: any, y: any) { return async () => { 'use server'; declare const x: any; return [x, y] } }
//# ml-699.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { declare const x: any } return [x, y] } }
//# ml-700.tsx
export function F(x: any, y: any) { { declare const x: any } return async () => { 'use server'; return [x, y] } }
//# ml-701.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; declare const x: any; return [x, y, z] } }
//# ml-702.tsx
declare const x: any
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-703.tsx
export function F(x: any, y: any) { const g = () => { declare const x: any; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-704.tsx
export function F(y: any) { declare function x(): any; return async () => { 'use server'; return [x, y] } }
//# ml-705.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); declare function x(): any }
//# ml-706.tsx
export function F(x: any, y: any) { return async () => { 'use server'; declare function x(): any; return [x, y] } }
//# ml-707.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { declare function x(): any } return [x, y] } }
//# ml-708.tsx
export function F(x: any, y: any) { { declare function x(): any } return async () => { 'use server'; return [x, y] } }
//# ml-709.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; declare function x(): any; return [x, y, z] } }
//# ml-710.tsx
declare function x(): any
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-711.tsx
export function F(x: any, y: any) { const g = () => { declare function x(): any; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-720.tsx
export function F(y: any) { let { a: x = 1 } = y; return async () => { 'use server'; return [x, y] } }
//# ml-721.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); let { a: x = 1 } = y }
//# ml-722.tsx
export function F(x: any, y: any) { return async () => { 'use server'; let { a: x = 1 } = y; return [x, y] } }
//# ml-723.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { let { a: x = 1 } = y } return [x, y] } }
//# ml-724.tsx
export function F(x: any, y: any) { { let { a: x = 1 } = y } return async () => { 'use server'; return [x, y] } }
//# ml-725.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; let { a: x = 1 } = y; return [x, y, z] } }
//# ml-726.tsx
let { a: x = 1 } = y
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-727.tsx
export function F(x: any, y: any) { const g = () => { let { a: x = 1 } = y; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-728.tsx
export function F(y: any) { let { a: [x] = [] } = y; return async () => { 'use server'; return [x, y] } }
//# ml-729.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); let { a: [x] = [] } = y }
//# ml-730.tsx
export function F(x: any, y: any) { return async () => { 'use server'; let { a: [x] = [] } = y; return [x, y] } }
//# ml-731.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { let { a: [x] = [] } = y } return [x, y] } }
//# ml-732.tsx
export function F(x: any, y: any) { { let { a: [x] = [] } = y } return async () => { 'use server'; return [x, y] } }
//# ml-733.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; let { a: [x] = [] } = y; return [x, y, z] } }
//# ml-734.tsx
let { a: [x] = [] } = y
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-735.tsx
export function F(x: any, y: any) { const g = () => { let { a: [x] = [] } = y; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-736.tsx
export function F(y: any) { let [...x] = y; return async () => { 'use server'; return [x, y] } }
//# ml-737.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); let [...x] = y }
//# ml-738.tsx
export function F(x: any, y: any) { return async () => { 'use server'; let [...x] = y; return [x, y] } }
//# ml-739.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { let [...x] = y } return [x, y] } }
//# ml-740.tsx
export function F(x: any, y: any) { { let [...x] = y } return async () => { 'use server'; return [x, y] } }
//# ml-741.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; let [...x] = y; return [x, y, z] } }
//# ml-742.tsx
let [...x] = y
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-743.tsx
export function F(x: any, y: any) { const g = () => { let [...x] = y; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-744.tsx
export function F(y: any) { let { ...x } = y; return async () => { 'use server'; return [x, y] } }
//# ml-745.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); let { ...x } = y }
//# ml-746.tsx
export function F(x: any, y: any) { return async () => { 'use server'; let { ...x } = y; return [x, y] } }
//# ml-747.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { let { ...x } = y } return [x, y] } }
//# ml-748.tsx
export function F(x: any, y: any) { { let { ...x } = y } return async () => { 'use server'; return [x, y] } }
//# ml-749.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; let { ...x } = y; return [x, y, z] } }
//# ml-750.tsx
let { ...x } = y
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-751.tsx
export function F(x: any, y: any) { const g = () => { let { ...x } = y; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-752.tsx
export function F(y: any) { let [{ x }] = y; return async () => { 'use server'; return [x, y] } }
//# ml-753.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); let [{ x }] = y }
//# ml-754.tsx
export function F(x: any, y: any) { return async () => { 'use server'; let [{ x }] = y; return [x, y] } }
//# ml-755.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { let [{ x }] = y } return [x, y] } }
//# ml-756.tsx
export function F(x: any, y: any) { { let [{ x }] = y } return async () => { 'use server'; return [x, y] } }
//# ml-757.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; let [{ x }] = y; return [x, y, z] } }
//# ml-758.tsx
let [{ x }] = y
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-759.tsx
export function F(x: any, y: any) { const g = () => { let [{ x }] = y; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-760.tsx
export function F(y: any) { const g = (x) => x; return async () => { 'use server'; return [x, y] } }
//# ml-761.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); const g = (x) => x }
//# ml-762.tsx
export function F(x: any, y: any) { return async () => { 'use server'; const g = (x) => x; return [x, y] } }
//# ml-763.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { const g = (x) => x } return [x, y] } }
//# ml-764.tsx
export function F(x: any, y: any) { { const g = (x) => x } return async () => { 'use server'; return [x, y] } }
//# ml-765.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; const g = (x) => x; return [x, y, z] } }
//# ml-766.tsx
const g = (x) => x
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-767.tsx
export function F(x: any, y: any) { const g = () => { const g = (x) => x; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-768.tsx
export function F(y: any) { const g = ({ x = 1 }) => x; return async () => { 'use server'; return [x, y] } }
//# ml-769.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); const g = ({ x = 1 }) => x }
//# ml-770.tsx
export function F(x: any, y: any) { return async () => { 'use server'; const g = ({ x = 1 }) => x; return [x, y] } }
//# ml-771.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { const g = ({ x = 1 }) => x } return [x, y] } }
//# ml-772.tsx
export function F(x: any, y: any) { { const g = ({ x = 1 }) => x } return async () => { 'use server'; return [x, y] } }
//# ml-773.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; const g = ({ x = 1 }) => x; return [x, y, z] } }
//# ml-774.tsx
const g = ({ x = 1 }) => x
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-775.tsx
export function F(x: any, y: any) { const g = () => { const g = ({ x = 1 }) => x; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
//# ml-776.tsx
export function F(y: any) { const g = (...x) => x; return async () => { 'use server'; return [x, y] } }
//# ml-777.tsx
export function F(y: any) { use(async () => { 'use server'; return [x, y] }); const g = (...x) => x }
//# ml-778.tsx
export function F(x: any, y: any) { return async () => { 'use server'; const g = (...x) => x; return [x, y] } }
//# ml-779.tsx
export function F(x: any, y: any) { return async () => { 'use server'; { const g = (...x) => x } return [x, y] } }
//# ml-780.tsx
export function F(x: any, y: any) { { const g = (...x) => x } return async () => { 'use server'; return [x, y] } }
//# ml-781.tsx
export function F(x: any, y: any) { return async (z = x) => { 'use server'; const g = (...x) => x; return [x, y, z] } }
//# ml-782.tsx
const g = (...x) => x
export function F(y: any) { return async () => { 'use server'; return [x, x.a, y] } }
//# ml-783.tsx
export function F(x: any, y: any) { const g = () => { const g = (...x) => x; return async () => { 'use server'; return [x.q, y] } }; return async () => { 'use server'; return [x.r, g] } }
