Kinds of `'use cache'`, and what is nearly one: at the top, in functions, late, together with others and in client files.

//# kinds-1.ts
export async function a() { 'use cache' }
//# kinds-2.ts
'use cache'
export async function a() {}
export const b = 1
//# kinds-3.ts
export async function a() { const x = 1; 'use cache' }
//# kinds-4.ts
export async function a() { 'use server'; 'use cache' }
//# kinds-5.ts
export async function a() { 'use cache'; 'use server' }
//# kinds-6.ts
'use server'
export async function a() { 'use cache' }
//# kinds-7.ts
'use client'
'use cache'
export async function a() { }
//# kinds-8.ts
export async function a() { 'use cache: private' }
//# kinds-9.ts
'use cache: private'
export async function a() {}
export const b = 1
//# kinds-10.ts
export async function a() { const x = 1; 'use cache: private' }
//# kinds-11.ts
export async function a() { 'use server'; 'use cache: private' }
//# kinds-12.ts
export async function a() { 'use cache: private'; 'use server' }
//# kinds-13.ts
'use server'
export async function a() { 'use cache: private' }
//# kinds-14.ts
'use client'
'use cache: private'
export async function a() { }
//# kinds-15.ts
export async function a() { 'use cache: remote' }
//# kinds-16.ts
'use cache: remote'
export async function a() {}
export const b = 1
//# kinds-17.ts
export async function a() { const x = 1; 'use cache: remote' }
//# kinds-18.ts
export async function a() { 'use server'; 'use cache: remote' }
//# kinds-19.ts
export async function a() { 'use cache: remote'; 'use server' }
//# kinds-20.ts
'use server'
export async function a() { 'use cache: remote' }
//# kinds-21.ts
'use client'
'use cache: remote'
export async function a() { }
//# kinds-22.ts
export async function a() { 'use cache: default' }
//# kinds-23.ts
'use cache: default'
export async function a() {}
export const b = 1
//# kinds-24.ts
export async function a() { const x = 1; 'use cache: default' }
//# kinds-25.ts
export async function a() { 'use server'; 'use cache: default' }
//# kinds-26.ts
export async function a() { 'use cache: default'; 'use server' }
//# kinds-27.ts
'use server'
export async function a() { 'use cache: default' }
//# kinds-28.ts
'use client'
'use cache: default'
export async function a() { }
//# kinds-29.ts
export async function a() { 'use cache: custom' }
//# kinds-30.ts
'use cache: custom'
export async function a() {}
export const b = 1
//# kinds-31.ts
export async function a() { const x = 1; 'use cache: custom' }
//# kinds-32.ts
export async function a() { 'use server'; 'use cache: custom' }
//# kinds-33.ts
export async function a() { 'use cache: custom'; 'use server' }
//# kinds-34.ts
'use server'
export async function a() { 'use cache: custom' }
//# kinds-35.ts
'use client'
'use cache: custom'
export async function a() { }
//# kinds-36.ts
export async function a() { 'use cache: a b' }
//# kinds-37.ts
'use cache: a b'
export async function a() {}
export const b = 1
//# kinds-38.ts
export async function a() { const x = 1; 'use cache: a b' }
//# kinds-39.ts
export async function a() { 'use server'; 'use cache: a b' }
//# kinds-40.ts
export async function a() { 'use cache: a b'; 'use server' }
//# kinds-41.ts
'use server'
export async function a() { 'use cache: a b' }
//# kinds-42.ts
'use client'
'use cache: a b'
export async function a() { }
//# kinds-43.ts
export async function a() { 'use cache:remote' }
//# kinds-44.ts
'use cache:remote'
export async function a() {}
export const b = 1
//# kinds-45.ts
export async function a() { const x = 1; 'use cache:remote' }
//# kinds-46.ts
export async function a() { 'use server'; 'use cache:remote' }
//# kinds-47.ts
export async function a() { 'use cache:remote'; 'use server' }
//# kinds-48.ts
'use server'
export async function a() { 'use cache:remote' }
//# kinds-49.ts
'use client'
'use cache:remote'
export async function a() { }
//# kinds-50.ts
export async function a() { 'use cache : remote' }
//# kinds-51.ts
'use cache : remote'
export async function a() {}
export const b = 1
//# kinds-52.ts
export async function a() { const x = 1; 'use cache : remote' }
//# kinds-53.ts
export async function a() { 'use server'; 'use cache : remote' }
//# kinds-54.ts
export async function a() { 'use cache : remote'; 'use server' }
//# kinds-55.ts
'use server'
export async function a() { 'use cache : remote' }
//# kinds-56.ts
'use client'
'use cache : remote'
export async function a() { }
//# kinds-57.ts
export async function a() { 'use cache:  remote' }
//# kinds-58.ts
'use cache:  remote'
export async function a() {}
export const b = 1
//# kinds-59.ts
export async function a() { const x = 1; 'use cache:  remote' }
//# kinds-60.ts
export async function a() { 'use server'; 'use cache:  remote' }
//# kinds-61.ts
export async function a() { 'use cache:  remote'; 'use server' }
//# kinds-62.ts
'use server'
export async function a() { 'use cache:  remote' }
//# kinds-63.ts
'use client'
'use cache:  remote'
export async function a() { }
//# kinds-64.ts
export async function a() { 'use cache: remote ' }
//# kinds-65.ts
'use cache: remote '
export async function a() {}
export const b = 1
//# kinds-66.ts
export async function a() { const x = 1; 'use cache: remote ' }
//# kinds-67.ts
export async function a() { 'use server'; 'use cache: remote ' }
//# kinds-68.ts
export async function a() { 'use cache: remote '; 'use server' }
//# kinds-69.ts
'use server'
export async function a() { 'use cache: remote ' }
//# kinds-70.ts
'use client'
'use cache: remote '
export async function a() { }
//# kinds-71.ts
export async function a() { 'use cache remote' }
//# kinds-72.ts
'use cache remote'
export async function a() {}
export const b = 1
//# kinds-73.ts
export async function a() { const x = 1; 'use cache remote' }
//# kinds-74.ts
export async function a() { 'use server'; 'use cache remote' }
//# kinds-75.ts
export async function a() { 'use cache remote'; 'use server' }
//# kinds-76.ts
'use server'
export async function a() { 'use cache remote' }
//# kinds-77.ts
'use client'
'use cache remote'
export async function a() { }
//# kinds-78.ts
export async function a() { 'use cache-remote' }
//# kinds-79.ts
'use cache-remote'
export async function a() {}
export const b = 1
//# kinds-80.ts
export async function a() { const x = 1; 'use cache-remote' }
//# kinds-81.ts
export async function a() { 'use server'; 'use cache-remote' }
//# kinds-82.ts
export async function a() { 'use cache-remote'; 'use server' }
//# kinds-83.ts
'use server'
export async function a() { 'use cache-remote' }
//# kinds-84.ts
'use client'
'use cache-remote'
export async function a() { }
//# kinds-85.ts
export async function a() { 'use cache: ' }
//# kinds-86.ts
'use cache: '
export async function a() {}
export const b = 1
//# kinds-87.ts
export async function a() { const x = 1; 'use cache: ' }
//# kinds-88.ts
export async function a() { 'use server'; 'use cache: ' }
//# kinds-89.ts
export async function a() { 'use cache: '; 'use server' }
//# kinds-90.ts
'use server'
export async function a() { 'use cache: ' }
//# kinds-92.ts
export async function a() { 'use cache:' }
//# kinds-93.ts
'use cache:'
export async function a() {}
export const b = 1
//# kinds-94.ts
export async function a() { const x = 1; 'use cache:' }
//# kinds-95.ts
export async function a() { 'use server'; 'use cache:' }
//# kinds-96.ts
export async function a() { 'use cache:'; 'use server' }
//# kinds-97.ts
'use server'
export async function a() { 'use cache:' }
//# kinds-98.ts
'use client'
'use cache:'
export async function a() { }
//# kinds-99.ts
export async function a() { 'use cache: é' }
//# kinds-100.ts
'use cache: é'
export async function a() {}
export const b = 1
//# kinds-101.ts
export async function a() { const x = 1; 'use cache: é' }
//# kinds-102.ts
export async function a() { 'use server'; 'use cache: é' }
//# kinds-103.ts
export async function a() { 'use cache: é'; 'use server' }
//# kinds-104.ts
'use server'
export async function a() { 'use cache: é' }
//# kinds-105.ts
'use client'
'use cache: é'
export async function a() { }
//# kinds-106.ts
export async function a() { 'use  cache' }
//# kinds-107.ts
'use  cache'
export async function a() {}
export const b = 1
//# kinds-108.ts
export async function a() { const x = 1; 'use  cache' }
//# kinds-109.ts
export async function a() { 'use server'; 'use  cache' }
//# kinds-110.ts
export async function a() { 'use  cache'; 'use server' }
//# kinds-111.ts
'use server'
export async function a() { 'use  cache' }
//# kinds-112.ts
'use client'
'use  cache'
export async function a() { }
//# kinds-113.ts
export async function a() { 'use cache  ' }
//# kinds-114.ts
'use cache  '
export async function a() {}
export const b = 1
//# kinds-115.ts
export async function a() { const x = 1; 'use cache  ' }
//# kinds-116.ts
export async function a() { 'use server'; 'use cache  ' }
//# kinds-117.ts
export async function a() { 'use cache  '; 'use server' }
//# kinds-118.ts
'use server'
export async function a() { 'use cache  ' }
//# kinds-119.ts
'use client'
'use cache  '
export async function a() { }
//# kinds-120.ts
export async function a() { 'Use Cache' }
//# kinds-121.ts
'Use Cache'
export async function a() {}
export const b = 1
//# kinds-122.ts
export async function a() { const x = 1; 'Use Cache' }
//# kinds-123.ts
export async function a() { 'use server'; 'Use Cache' }
//# kinds-124.ts
export async function a() { 'Use Cache'; 'use server' }
//# kinds-125.ts
'use server'
export async function a() { 'Use Cache' }
//# kinds-126.ts
'use client'
'Use Cache'
export async function a() { }
//# kinds-127.ts
export async function a() { 'use caches: remote' }
//# kinds-128.ts
'use caches: remote'
export async function a() {}
export const b = 1
//# kinds-129.ts
export async function a() { const x = 1; 'use caches: remote' }
//# kinds-130.ts
export async function a() { 'use server'; 'use caches: remote' }
//# kinds-131.ts
export async function a() { 'use caches: remote'; 'use server' }
//# kinds-132.ts
'use server'
export async function a() { 'use caches: remote' }
//# kinds-133.ts
'use client'
'use caches: remote'
export async function a() { }
//# kinds-134.ts
export async function a() { 'use_cache: remote' }
//# kinds-135.ts
'use_cache: remote'
export async function a() {}
export const b = 1
//# kinds-136.ts
export async function a() { const x = 1; 'use_cache: remote' }
//# kinds-137.ts
export async function a() { 'use server'; 'use_cache: remote' }
//# kinds-138.ts
export async function a() { 'use_cache: remote'; 'use server' }
//# kinds-139.ts
'use server'
export async function a() { 'use_cache: remote' }
//# kinds-140.ts
'use client'
'use_cache: remote'
export async function a() { }
//# kinds-141.ts
export async function a() { 'use cache: Private' }
//# kinds-142.ts
'use cache: Private'
export async function a() {}
export const b = 1
//# kinds-143.ts
export async function a() { const x = 1; 'use cache: Private' }
//# kinds-144.ts
export async function a() { 'use server'; 'use cache: Private' }
//# kinds-145.ts
export async function a() { 'use cache: Private'; 'use server' }
//# kinds-146.ts
'use server'
export async function a() { 'use cache: Private' }
//# kinds-147.ts
'use client'
'use cache: Private'
export async function a() { }
//# kinds-148.ts
export async function a() { 'use cache: use cache' }
//# kinds-149.ts
'use cache: use cache'
export async function a() {}
export const b = 1
//# kinds-150.ts
export async function a() { const x = 1; 'use cache: use cache' }
//# kinds-151.ts
export async function a() { 'use server'; 'use cache: use cache' }
//# kinds-152.ts
export async function a() { 'use cache: use cache'; 'use server' }
//# kinds-153.ts
'use server'
export async function a() { 'use cache: use cache' }
//# kinds-154.ts
'use client'
'use cache: use cache'
export async function a() { }
//# kinds-155.ts
export async function a() { 'use cache;' }
//# kinds-156.ts
'use cache;'
export async function a() {}
export const b = 1
//# kinds-157.ts
export async function a() { const x = 1; 'use cache;' }
//# kinds-158.ts
export async function a() { 'use server'; 'use cache;' }
//# kinds-159.ts
export async function a() { 'use cache;'; 'use server' }
//# kinds-160.ts
'use server'
export async function a() { 'use cache;' }
//# kinds-161.ts
'use client'
'use cache;'
export async function a() { }
//# kinds-162.ts
export async function a() { 'use cache!' }
//# kinds-163.ts
'use cache!'
export async function a() {}
export const b = 1
//# kinds-164.ts
export async function a() { const x = 1; 'use cache!' }
//# kinds-165.ts
export async function a() { 'use server'; 'use cache!' }
//# kinds-166.ts
export async function a() { 'use cache!'; 'use server' }
//# kinds-167.ts
'use server'
export async function a() { 'use cache!' }
//# kinds-168.ts
'use client'
'use cache!'
export async function a() { }
//# kinds-169.ts
export async function a() { 'use cached' }
//# kinds-170.ts
'use cached'
export async function a() {}
export const b = 1
//# kinds-171.ts
export async function a() { const x = 1; 'use cached' }
//# kinds-172.ts
export async function a() { 'use server'; 'use cached' }
//# kinds-173.ts
export async function a() { 'use cached'; 'use server' }
//# kinds-174.ts
'use server'
export async function a() { 'use cached' }
//# kinds-175.ts
'use client'
'use cached'
export async function a() { }
//# kinds-176.ts
export async function a() { 'use cache:private' }
//# kinds-177.ts
'use cache:private'
export async function a() {}
export const b = 1
//# kinds-178.ts
export async function a() { const x = 1; 'use cache:private' }
//# kinds-179.ts
export async function a() { 'use server'; 'use cache:private' }
//# kinds-180.ts
export async function a() { 'use cache:private'; 'use server' }
//# kinds-181.ts
'use server'
export async function a() { 'use cache:private' }
//# kinds-182.ts
'use client'
'use cache:private'
export async function a() { }
//# kinds-183.ts
export async function a() { 'use cache.private' }
//# kinds-184.ts
'use cache.private'
export async function a() {}
export const b = 1
//# kinds-185.ts
export async function a() { const x = 1; 'use cache.private' }
//# kinds-186.ts
export async function a() { 'use server'; 'use cache.private' }
//# kinds-187.ts
export async function a() { 'use cache.private'; 'use server' }
//# kinds-188.ts
'use server'
export async function a() { 'use cache.private' }
//# kinds-189.ts
'use client'
'use cache.private'
export async function a() { }
//# kinds-190.ts
export async function a() { 'use cache(remote)' }
//# kinds-191.ts
'use cache(remote)'
export async function a() {}
export const b = 1
//# kinds-192.ts
export async function a() { const x = 1; 'use cache(remote)' }
//# kinds-193.ts
export async function a() { 'use server'; 'use cache(remote)' }
//# kinds-194.ts
export async function a() { 'use cache(remote)'; 'use server' }
//# kinds-195.ts
'use server'
export async function a() { 'use cache(remote)' }
//# kinds-196.ts
'use client'
'use cache(remote)'
export async function a() { }
//# kinds-197.ts
export async function a() { 'use-cache' }
//# kinds-198.ts
'use-cache'
export async function a() {}
export const b = 1
//# kinds-199.ts
export async function a() { const x = 1; 'use-cache' }
//# kinds-200.ts
export async function a() { 'use server'; 'use-cache' }
//# kinds-201.ts
export async function a() { 'use-cache'; 'use server' }
//# kinds-202.ts
'use server'
export async function a() { 'use-cache' }
//# kinds-203.ts
'use client'
'use-cache'
export async function a() { }
//# kinds-204.ts
export async function a() { 'usecache' }
//# kinds-205.ts
'usecache'
export async function a() {}
export const b = 1
//# kinds-206.ts
export async function a() { const x = 1; 'usecache' }
//# kinds-207.ts
export async function a() { 'use server'; 'usecache' }
//# kinds-208.ts
export async function a() { 'usecache'; 'use server' }
//# kinds-209.ts
'use server'
export async function a() { 'usecache' }
//# kinds-210.ts
'use client'
'usecache'
export async function a() { }
//# kinds-211.ts
export async function a() { 'use cachE' }
//# kinds-212.ts
'use cachE'
export async function a() {}
export const b = 1
//# kinds-213.ts
export async function a() { const x = 1; 'use cachE' }
//# kinds-214.ts
export async function a() { 'use server'; 'use cachE' }
//# kinds-215.ts
export async function a() { 'use cachE'; 'use server' }
//# kinds-216.ts
'use server'
export async function a() { 'use cachE' }
//# kinds-217.ts
'use client'
'use cachE'
export async function a() { }
//# kinds-218.ts
export async function a() { 'use cacke: remote' }
//# kinds-219.ts
'use cacke: remote'
export async function a() {}
export const b = 1
//# kinds-220.ts
export async function a() { const x = 1; 'use cacke: remote' }
//# kinds-221.ts
export async function a() { 'use server'; 'use cacke: remote' }
//# kinds-222.ts
export async function a() { 'use cacke: remote'; 'use server' }
//# kinds-223.ts
'use server'
export async function a() { 'use cacke: remote' }
//# kinds-224.ts
'use client'
'use cacke: remote'
export async function a() { }
//# kinds-225.ts
export async function a() { 'use server: remote' }
//# kinds-226.ts
'use server: remote'
export async function a() {}
export const b = 1
//# kinds-227.ts
export async function a() { const x = 1; 'use server: remote' }
//# kinds-228.ts
export async function a() { 'use server'; 'use server: remote' }
//# kinds-229.ts
export async function a() { 'use server: remote'; 'use server' }
//# kinds-230.ts
'use server'
export async function a() { 'use server: remote' }
//# kinds-231.ts
'use client'
'use server: remote'
export async function a() { }
//# kinds-232.ts
export async function a() { 'use server:' }
//# kinds-233.ts
'use server:'
export async function a() {}
export const b = 1
//# kinds-234.ts
export async function a() { const x = 1; 'use server:' }
//# kinds-235.ts
export async function a() { 'use server'; 'use server:' }
//# kinds-236.ts
export async function a() { 'use server:'; 'use server' }
//# kinds-237.ts
'use server'
export async function a() { 'use server:' }
//# kinds-238.ts
'use client'
'use server:'
export async function a() { }
//# kinds-239.ts
export async function a() { 'use server private' }
//# kinds-240.ts
'use server private'
export async function a() {}
export const b = 1
//# kinds-241.ts
export async function a() { const x = 1; 'use server private' }
//# kinds-242.ts
export async function a() { 'use server'; 'use server private' }
//# kinds-243.ts
export async function a() { 'use server private'; 'use server' }
//# kinds-244.ts
'use server'
export async function a() { 'use server private' }
//# kinds-245.ts
'use client'
'use server private'
export async function a() { }
//# kinds-246.ts
export async function a() { 'use cache/remote' }
//# kinds-247.ts
'use cache/remote'
export async function a() {}
export const b = 1
//# kinds-248.ts
export async function a() { const x = 1; 'use cache/remote' }
//# kinds-249.ts
export async function a() { 'use server'; 'use cache/remote' }
//# kinds-250.ts
export async function a() { 'use cache/remote'; 'use server' }
//# kinds-251.ts
'use server'
export async function a() { 'use cache/remote' }
//# kinds-252.ts
'use client'
'use cache/remote'
export async function a() { }
//# kinds-253.ts
export async function a() { 'use cache	remote' }
//# kinds-254.ts
'use cache	remote'
export async function a() {}
export const b = 1
//# kinds-255.ts
export async function a() { const x = 1; 'use cache	remote' }
//# kinds-256.ts
export async function a() { 'use server'; 'use cache	remote' }
//# kinds-257.ts
export async function a() { 'use cache	remote'; 'use server' }
//# kinds-258.ts
'use server'
export async function a() { 'use cache	remote' }
//# kinds-259.ts
'use client'
'use cache	remote'
export async function a() { }
//# kinds-260.ts
export async function a() { 'use cache: \tremote' }
//# kinds-261.ts
'use cache: \tremote'
export async function a() {}
export const b = 1
//# kinds-262.ts
export async function a() { const x = 1; 'use cache: \tremote' }
//# kinds-263.ts
export async function a() { 'use server'; 'use cache: \tremote' }
//# kinds-264.ts
export async function a() { 'use cache: \tremote'; 'use server' }
//# kinds-265.ts
'use server'
export async function a() { 'use cache: \tremote' }
//# kinds-266.ts
'use client'
'use cache: \tremote'
export async function a() { }
//# kinds-267.ts
export async function a() { 'use cache:\nremote' }
//# kinds-268.ts
'use cache:\nremote'
export async function a() {}
export const b = 1
//# kinds-269.ts
export async function a() { const x = 1; 'use cache:\nremote' }
//# kinds-270.ts
export async function a() { 'use server'; 'use cache:\nremote' }
//# kinds-271.ts
export async function a() { 'use cache:\nremote'; 'use server' }
//# kinds-272.ts
'use server'
export async function a() { 'use cache:\nremote' }
//# kinds-273.ts
'use client'
'use cache:\nremote'
export async function a() { }
//# kinds-276.ts
export async function a() { ('use cache') }
//# kinds-277.ts
import x from 'x'
x()
'use cache'
//# kinds-278.ts
'use cache'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-279.ts
function F(p) { return async () => { 'use cache'; return [p.x, p.y.z()] } }
//# kinds-280.ts
function F(p) { async function a() { 'use cache'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-281.ts
class K { static async a() { 'use cache' } async b() { 'use cache' } static b = async () => { 'use cache' } get c() { 'use cache' } }
//# kinds-284.ts
export async function a() { ('use cache: private') }
//# kinds-285.ts
import x from 'x'
x()
'use cache: private'
//# kinds-286.ts
'use cache: private'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-287.ts
function F(p) { return async () => { 'use cache: private'; return [p.x, p.y.z()] } }
//# kinds-288.ts
function F(p) { async function a() { 'use cache: private'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-289.ts
class K { static async a() { 'use cache: private' } async b() { 'use cache: private' } static b = async () => { 'use cache: private' } get c() { 'use cache: private' } }
//# kinds-292.ts
export async function a() { ('use cache: remote') }
//# kinds-293.ts
import x from 'x'
x()
'use cache: remote'
//# kinds-294.ts
'use cache: remote'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-295.ts
function F(p) { return async () => { 'use cache: remote'; return [p.x, p.y.z()] } }
//# kinds-296.ts
function F(p) { async function a() { 'use cache: remote'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-297.ts
class K { static async a() { 'use cache: remote' } async b() { 'use cache: remote' } static b = async () => { 'use cache: remote' } get c() { 'use cache: remote' } }
//# kinds-299.ts @app-pages-browser
'use cache: default'
export async function a() {}
//# kinds-300.ts
export async function a() { ('use cache: default') }
//# kinds-301.ts
import x from 'x'
x()
'use cache: default'
//# kinds-302.ts
'use cache: default'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-303.ts
function F(p) { return async () => { 'use cache: default'; return [p.x, p.y.z()] } }
//# kinds-304.ts
function F(p) { async function a() { 'use cache: default'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-305.ts
class K { static async a() { 'use cache: default' } async b() { 'use cache: default' } static b = async () => { 'use cache: default' } get c() { 'use cache: default' } }
//# kinds-307.ts @app-pages-browser
'use cache: custom'
export async function a() {}
//# kinds-308.ts
export async function a() { ('use cache: custom') }
//# kinds-309.ts
import x from 'x'
x()
'use cache: custom'
//# kinds-310.ts
'use cache: custom'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-311.ts
function F(p) { return async () => { 'use cache: custom'; return [p.x, p.y.z()] } }
//# kinds-312.ts
function F(p) { async function a() { 'use cache: custom'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-313.ts
class K { static async a() { 'use cache: custom' } async b() { 'use cache: custom' } static b = async () => { 'use cache: custom' } get c() { 'use cache: custom' } }
//# kinds-315.ts @app-pages-browser
'use cache: a b'
export async function a() {}
//# kinds-316.ts
export async function a() { ('use cache: a b') }
//# kinds-317.ts
import x from 'x'
x()
'use cache: a b'
//# kinds-318.ts
'use cache: a b'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-319.ts
function F(p) { return async () => { 'use cache: a b'; return [p.x, p.y.z()] } }
//# kinds-320.ts
function F(p) { async function a() { 'use cache: a b'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-321.ts
class K { static async a() { 'use cache: a b' } async b() { 'use cache: a b' } static b = async () => { 'use cache: a b' } get c() { 'use cache: a b' } }
//# kinds-324.ts
export async function a() { ('use cache:remote') }
//# kinds-325.ts
import x from 'x'
x()
'use cache:remote'
//# kinds-326.ts
'use cache:remote'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-327.ts
function F(p) { return async () => { 'use cache:remote'; return [p.x, p.y.z()] } }
//# kinds-328.ts
function F(p) { async function a() { 'use cache:remote'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-329.ts
class K { static async a() { 'use cache:remote' } async b() { 'use cache:remote' } static b = async () => { 'use cache:remote' } get c() { 'use cache:remote' } }
//# kinds-331.ts @app-pages-browser
'use cache : remote'
export async function a() {}
//# kinds-332.ts
export async function a() { ('use cache : remote') }
//# kinds-333.ts
import x from 'x'
x()
'use cache : remote'
//# kinds-334.ts
'use cache : remote'
export async function a() { return this }
export async function b() { 'use server'; return 1 }
export default class K {}
//# kinds-335.ts
function F(p) { return async () => { 'use cache : remote'; return [p.x, p.y.z()] } }
//# kinds-336.ts
function F(p) { async function a() { 'use cache : remote'; return async () => { 'use server'; return [p.x, a] } } return a }
//# kinds-337.ts
class K { static async a() { 'use cache : remote' } async b() { 'use cache : remote' } static b = async () => { 'use cache : remote' } get c() { 'use cache : remote' } }
//# cl-0.ts
'use client'
'use cache:remote'
export async function a() { }
//# cl-1.ts
'use client'
export async function a() { 'use cache:remote' }
//# cl-2.ts
'use cache:remote'
'use client'
export async function a() { }
//# cl-3.ts
'use client'
function f() {}
'use cache:remote'
export async function a() { }
//# cl-12.ts
'use client'
'use cache : remote'
export async function a() { }
//# cl-13.ts
'use client'
export async function a() { 'use cache : remote' }
//# cl-14.ts
'use cache : remote'
'use client'
export async function a() { }
//# cl-15.ts
'use client'
function f() {}
'use cache : remote'
export async function a() { }
//# cl-24.ts
'use client'
'use cache remote'
export async function a() { }
//# cl-25.ts
'use client'
export async function a() { 'use cache remote' }
//# cl-26.ts
'use cache remote'
'use client'
export async function a() { }
//# cl-27.ts
'use client'
function f() {}
'use cache remote'
export async function a() { }
//# cl-36.ts
'use client'
'use cache:'
export async function a() { }
//# cl-37.ts
'use client'
export async function a() { 'use cache:' }
//# cl-38.ts
'use cache:'
'use client'
export async function a() { }
//# cl-39.ts
'use client'
function f() {}
'use cache:'
export async function a() { }
//# cl-48.ts
'use client'
'use  cache'
export async function a() { }
//# cl-49.ts
'use client'
export async function a() { 'use  cache' }
//# cl-50.ts
'use  cache'
'use client'
export async function a() { }
//# cl-51.ts
'use client'
function f() {}
'use  cache'
export async function a() { }
//# cl-60.ts
'use client'
'use cache;'
export async function a() { }
//# cl-61.ts
'use client'
export async function a() { 'use cache;' }
//# cl-62.ts
'use cache;'
'use client'
export async function a() { }
//# cl-63.ts
'use client'
function f() {}
'use cache;'
export async function a() { }
//# cl-72.ts
'use client'
'Use Cache'
export async function a() { }
//# cl-73.ts
'use client'
export async function a() { 'Use Cache' }
//# cl-74.ts
'Use Cache'
'use client'
export async function a() { }
//# cl-75.ts
'use client'
function f() {}
'Use Cache'
export async function a() { }
//# cl-84.ts
'use client'
'use sever'
export async function a() { }
//# cl-85.ts
'use client'
export async function a() { 'use sever' }
//# cl-86.ts
'use sever'
'use client'
export async function a() { }
//# cl-87.ts
'use client'
function f() {}
'use sever'
export async function a() { }
//# cl-96.ts
'use client'
'use servers'
export async function a() { }
//# cl-97.ts
'use client'
export async function a() { 'use servers' }
//# cl-98.ts
'use servers'
'use client'
export async function a() { }
//# cl-99.ts
'use client'
function f() {}
'use servers'
export async function a() { }
