/** Users: staff who sign in. Passwords only as argon2id hashes. */
import { Schema, type Connection } from 'mongoose';
import type { Role } from '../domain/permission.ts';
import { isDuplicateKey } from './duplicate-key.ts';

export interface User {
  _id: string;
  name: string;
  role: Role;
  cities: string[];
  passwordHash: string;
  active: boolean;
  /** Raised by a password change or a deactivation: sessions of an earlier epoch end. */
  epoch: number;
}

const schema = new Schema<User>(
  { _id: String, name: String, role: String, cities: [String], passwordHash: String, active: Boolean, epoch: Number },
  { versionKey: false },
);
schema.index({ name: 1 }, { unique: true });

/** The repository of users. */
export function userRepository(connection: Connection) {
  const model = connection.model('User', schema, 'users');
  return {
    model,

    async byId(id: string): Promise<User | null> {
      return model.findById(id).lean<User>();
    },

    async byName(name: string): Promise<User | null> {
      return model.findOne({ name }).lean<User>();
    },

    async all(): Promise<User[]> {
      return model.find().sort({ name: 1 }).lean<User[]>();
    },

    async any(): Promise<boolean> {
      return (await model.exists({})) !== null;
    },

    /** False when the name is taken. */
    async insert(user: User): Promise<boolean> {
      try {
        await model.collection.insertOne(user as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** Changes a user; `endSessions` signs them out everywhere. */
    async update(
      id: string,
      change: Partial<Pick<User, 'role' | 'cities' | 'passwordHash' | 'active'>>,
      endSessions: boolean,
    ): Promise<User | null> {
      return model
        .findByIdAndUpdate(
          id,
          {
            ...(Object.keys(change).length > 0 ? { $set: change } : {}),
            ...(endSessions ? { $inc: { epoch: 1 } } : {}),
          },
          { returnDocument: 'after' },
        )
        .lean<User>();
    },
  };
}
