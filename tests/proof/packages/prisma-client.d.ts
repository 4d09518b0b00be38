// The types of a generated client with three models, as `@prisma/client` has them.

export interface User { id: string; email: string; name: string | null; role: 'USER' | 'ADMIN'; passwordHash: string; createdAt: Date }
export interface Post { id: string; title: string; body: string; published: boolean; likes: number; authorId: string; createdAt: Date }
export interface Order { id: string; userId: string; total: number; status: string; note: string | null }

type Filter<T> = T | { equals?: T; in?: T[]; not?: T | null; contains?: string; gt?: T; lt?: T }
type Where<M> = { [K in keyof M]?: Filter<M[K]> } & { AND?: Where<M>[]; OR?: Where<M>[]; NOT?: Where<M> }
type Numeric = { increment?: number; decrement?: number; set?: number }
type Update<M> = { [K in keyof M]?: M[K] | (M[K] extends number ? Numeric : never) }
type Create<M> = { [K in keyof M]?: M[K] }
type Select<M> = { [K in keyof M]?: boolean }
interface Find<M> { where?: Where<M>; select?: Select<M>; orderBy?: { [K in keyof M]?: 'asc' | 'desc' }; take?: number; skip?: number }

export interface Delegate<M> {
  findUnique(args: Find<M> & { where: Where<M> }): Promise<M | null>
  findUniqueOrThrow(args: Find<M> & { where: Where<M> }): Promise<M>
  findFirst(args?: Find<M>): Promise<M | null>
  findFirstOrThrow(args?: Find<M>): Promise<M>
  findMany(args?: Find<M>): Promise<M[]>
  create(args: { data: Create<M>; select?: Select<M> }): Promise<M>
  createMany(args: { data: Create<M>[] }): Promise<{ count: number }>
  update(args: { where: Where<M>; data: Update<M>; select?: Select<M> }): Promise<M>
  updateMany(args: { where?: Where<M>; data: Update<M> }): Promise<{ count: number }>
  upsert(args: { where: Where<M>; create: Create<M>; update: Update<M> }): Promise<M>
  delete(args: { where: Where<M> }): Promise<M>
  deleteMany(args?: { where?: Where<M> }): Promise<{ count: number }>
  count(args?: { where?: Where<M> }): Promise<number>
}

export declare class PrismaClient {
  constructor(options?: object)
  user: Delegate<User>
  post: Delegate<Post>
  order: Delegate<Order>
  $transaction<T>(run: (tx: PrismaClient) => Promise<T>): Promise<T>
  $queryRaw<T = unknown>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T>
  $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>
  $executeRawUnsafe(query: string, ...values: unknown[]): Promise<number>
  $disconnect(): Promise<void>
}
